package fr.entente.dossierservice.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import fr.entente.servicekit.eventstore.CommandContext;
import fr.entente.servicekit.eventstore.CommandExecution;
import fr.entente.servicekit.eventstore.Remembered;

/** Writes down the commands it gets, and answers as it was told to. */
public final class ScriptedExecution implements CommandExecution {

    private final List<Object> commands = new ArrayList<>();
    private @Nullable RuntimeException refusal;
    private @Nullable Remembered remembered;
    private long version = 1;

    public void answers(long next) {
        commands.clear();
        refusal = null;
        remembered = null;
        version = next;
    }

    public void refuses(RuntimeException reason) {
        answers(1);
        refusal = reason;
    }

    /** As if another content had been accepted under that id or key. */
    public void remembersSomethingElse(RuntimeException reason) {
        refuses(reason);
        remembered = new Remembered(1, null);
    }

    public List<Object> commands() {
        return List.copyOf(commands);
    }

    @Override
    public long execute(Object command, CommandContext context) {
        commands.add(command);
        if (refusal != null) {
            throw refusal;
        }
        return version;
    }

    @Override
    public Optional<Remembered> earlier(String aggregateId, String requestKey) {
        return Optional.ofNullable(remembered);
    }

    @Override
    public Optional<Remembered> first(String aggregateId) {
        return Optional.ofNullable(remembered);
    }
}
