package fr.entente.servicekit.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import fr.entente.servicekit.eventstore.CommandContext;
import fr.entente.servicekit.eventstore.CommandExecution;
import fr.entente.servicekit.eventstore.CommandRefusal;
import fr.entente.servicekit.eventstore.Remembered;

/** An event store of one event a command, in memory. */
final class RememberingExecution implements CommandExecution {

    record Create(String id) {}

    record Change(String id) {}

    record Other(String id) {}

    /** What can be done only once: a second time its rule says no, before any key is looked at. */
    record Finish(String id) {}

    static final class Finished extends RuntimeException {

        Finished() {
            super("finished already", null, false, false);
        }
    }

    private final Map<String, List<CommandContext>> stored = new HashMap<>();
    private final Set<String> finished = new HashSet<>();

    /** Runs before the next command is stored: what somebody else does at that moment. */
    Runnable meanwhile = () -> {};

    @Override
    public long execute(Object command, CommandContext context) {
        var now = meanwhile;
        meanwhile = () -> {};
        now.run();
        return switch (command) {
            case Create(String id) -> create(id, context);
            case Change(String id) -> change(id, context);
            case Other(String id) -> change(id, context);
            case Finish(String id) -> finish(id, context);
            default -> throw new IllegalArgumentException(command.toString());
        };
    }

    private long finish(String id, CommandContext context) {
        if (!finished.add(id)) {
            throw new Finished();
        }
        return change(id, context);
    }

    private long create(String id, CommandContext context) {
        if (stored.containsKey(id)) {
            throw new CommandRefusal.AlreadyExists(id);
        }
        stored.put(id, new ArrayList<>(List.of(context)));
        return 1;
    }

    private long change(String id, CommandContext context) {
        var events = stored.get(id);
        if (events == null) {
            throw new CommandRefusal.UnknownAggregate(id);
        }
        if (context.expectedVersion() != null && context.expectedVersion() != events.size()) {
            throw new CommandRefusal.StaleVersion(id, events.size());
        }
        if (context.requestKey() != null && earlier(id, context.requestKey()).isPresent()) {
            throw new CommandRefusal.RequestKeyTaken(id);
        }
        events.add(context);
        return events.size();
    }

    @Override
    public Optional<Remembered> earlier(String aggregateId, String requestKey) {
        var events = stored.getOrDefault(aggregateId, List.of());
        for (int index = 0; index < events.size(); index++) {
            if (Objects.equals(events.get(index).requestKey(), requestKey)) {
                return Optional.of(new Remembered(index + 1L, events.get(index).fingerprint()));
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<Remembered> first(String aggregateId) {
        return Optional.ofNullable(stored.get(aggregateId))
                .map(events -> new Remembered(1, events.getFirst().fingerprint()));
    }
}
