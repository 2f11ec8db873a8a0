package fr.entente.checker.invariant;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import fr.entente.checker.Findings;
import fr.entente.checker.journal.Asked;
import fr.entente.checker.journal.Line.State;
import fr.entente.checker.sorting.Groups;
import fr.entente.checker.sorting.Key;
import fr.entente.checker.store.Stores;

/** Commands beside events, thing by thing: nothing acknowledged is missing, nothing is there that nobody asked for. */
final class AskedAndStored {

    private final Findings lost = new Findings();
    private final Findings invented = new Findings();
    private final Asked asked;
    private final long journalFrom;

    AskedAndStored(Asked asked, Stores stores, Optional<Instant> journalFrom) throws SQLException {
        this.asked = asked;
        this.journalFrom = journalFrom.map(Stores::micros).orElse(Long.MIN_VALUE);
        Groups.together(new Groups(asked.byAggregate().sorted(), 2), new Groups(stores.byAggregate().sorted(), 2),
                this::meet);
    }

    Findings lost() {
        return lost;
    }

    Findings invented() {
        return invented;
    }

    private void meet(List<long[]> lines, List<long[]> events) {
        var commands = commands(lines);
        var thing = lines.isEmpty() ? events.getFirst() : lines.getFirst();
        var name = Key.text(thing[0], thing[1]);
        findLost(name, commands.values(), events);
        findInvented(name, commands.values(), events);
    }

    /** One of each key: what its lines together say of it. */
    private static Map<Long, Command> commands(List<long[]> lines) {
        Map<Long, Command> commands = new LinkedHashMap<>();
        for (long[] line : lines) {
            commands.computeIfAbsent(line[2], _ -> new Command(line[3])).take(State.of(line[4]), line[5]);
        }
        return commands;
    }

    private void findLost(String thing, Iterable<Command> commands, List<long[]> events) {
        Map<Long, Long> types = new HashMap<>();
        events.forEach(event -> types.put(event[2], event[3]));
        var claimed = new HashSet<Long>();
        Map<Long, Long> acked = new HashMap<>();
        for (var command : commands) {
            if (command.acked) {
                lost.compared("acknowledged commands", 1);
                acked.merge(command.event, 1L, Long::sum);
                if (command.version > 0) {
                    mustBeThere(thing, command, types, claimed);
                }
            }
        }
        acked.forEach((event, number) -> mustBeAsMany(thing, event, number, count(events, event)));
    }

    private void mustBeThere(String thing, Command command, Map<Long, Long> types, Set<Long> claimed) {
        var stored = types.get(command.version);
        if (stored == null) {
            lost.violated("%s: %s was acknowledged as version %d, which is not stored".formatted(thing,
                    asked.name(command.event), command.version));
        } else if (!asked.outcomes(command.event).contains(stored)) {
            lost.violated("%s: %s was acknowledged as version %d, but %s is stored there".formatted(thing,
                    asked.name(command.event), command.version, asked.name(stored)));
        } else if (!claimed.add(command.version)) {
            lost.violated("%s: two commands were acknowledged as version %d (%s)".formatted(thing, command.version,
                    asked.name(command.event)));
        }
    }

    private void mustBeAsMany(String thing, long event, long acked, long stored) {
        if (acked > stored) {
            lost.violated(
                    "%s: %s was acknowledged %d times and is stored %d times".formatted(thing, asked.name(event), acked,
                            stored));
        }
    }

    private void findInvented(String thing, Iterable<Command> commands, List<long[]> events) {
        Map<Long, Long> allowed = new HashMap<>();
        for (var command : commands) {
            if (command.acked || command.unknown()) {
                asked.outcomes(command.event).forEach(event -> allowed.merge(event, 1L, Long::sum));
            }
        }
        Map<Long, Long> stored = new HashMap<>();
        events.stream().filter(event -> event[4] >= journalFrom)
                .forEach(event -> stored.merge(event[3], 1L, Long::sum));
        stored.forEach((event, number) -> mustBeAllowed(thing, event, number, allowed.getOrDefault(event, 0L)));
    }

    private void mustBeAllowed(String thing, long event, long stored, long allowed) {
        invented.compared("stored events", stored);
        if (stored > allowed) {
            invented.violated("%s: %s is stored %d times and was asked for %d times".formatted(thing,
                    asked.name(event), stored, allowed));
        }
    }

    private long count(List<long[]> events, long type) {
        var outcomes = asked.outcomes(type);
        return events.stream().filter(event -> outcomes.contains(event[3])).count();
    }

    /** What is known of one command; one that was sent and has no other end may have been done. */
    private static final class Command {

        private final long event;
        private boolean acked;
        private long version;
        private int sent;
        private int refused;
        private int lostAnswers;

        Command(long event) {
            this.event = event;
        }

        void take(State state, long version) {
            switch (state) {
                case SENT -> sent++;
                case REFUSED -> refused++;
                case UNKNOWN -> lostAnswers++;
                case ACKED -> {
                    acked = true;
                    this.version = Math.max(this.version, version);
                }
            }
        }

        boolean unknown() {
            return lostAnswers > 0 || sent > refused;
        }
    }
}
