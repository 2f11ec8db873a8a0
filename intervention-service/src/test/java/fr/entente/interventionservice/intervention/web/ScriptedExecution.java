package fr.entente.interventionservice.intervention.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import fr.entente.interventionservice.intervention.InterventionCommand.CorrectIntervention;
import fr.entente.servicekit.eventstore.CommandContext;
import fr.entente.servicekit.eventstore.CommandExecution;
import fr.entente.servicekit.eventstore.Remembered;

/** A store that records what it is told and says what the test wants. */
final class ScriptedExecution implements CommandExecution {

    final List<Object> commands = new ArrayList<>();
    private @Nullable RuntimeException refusal;

    void refuseWith(RuntimeException no) {
        refusal = no;
    }

    void start() {
        commands.clear();
        refusal = null;
    }

    @Override
    public synchronized long execute(Object command, CommandContext context) {
        if (refusal != null) {
            throw refusal;
        }
        commands.add(command);
        var seen = command instanceof CorrectIntervention correction ? Long.valueOf(correction.seen().version())
                : context.expectedVersion();
        return seen == null ? 1 : seen + 1;
    }

    @Override
    public Optional<Remembered> earlier(String aggregateId, String requestKey) {
        return Optional.empty();
    }

    @Override
    public Optional<Remembered> first(String aggregateId) {
        return Optional.empty();
    }
}
