package fr.entente.servicekit.eventstore;

import java.util.OptionalLong;

import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * One command on its way: travels as metadata with the command and its events inside this process, never into the
 * store. Touched by one thread at a time.
 */
final class Execution {

    static final String KEY = "execution";
    private static final long NONE = -1;

    private final CommandContext context;
    private long met = NONE;
    private long reached = NONE;

    Execution(CommandContext context) {
        this.context = context;
    }

    static @Nullable Execution of(Message<?> message) {
        return (Execution) message.getMetaData().get(KEY);
    }

    /** What the events of a command take over from it. */
    static MetaData handedOn(Message<?> message) {
        return message.getMetaData().subset(KEY);
    }

    MetaData asMetaData() {
        return MetaData.with(KEY, this);
    }

    CommandContext context() {
        return context;
    }

    void met(long version) {
        met = version;
    }

    void reached(long version) {
        reached = version;
    }

    /** The version the aggregate had in the eyes of its handler. */
    OptionalLong met() {
        return met == NONE ? OptionalLong.empty() : OptionalLong.of(met);
    }

    OptionalLong reached() {
        return reached == NONE ? OptionalLong.empty() : OptionalLong.of(reached);
    }
}
