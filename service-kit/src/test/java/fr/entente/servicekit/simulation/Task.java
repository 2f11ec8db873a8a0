package fr.entente.servicekit.simulation;

import org.jspecify.annotations.Nullable;

/** Something that goes on step by step, as part of a host that can be stopped or killed. */
public final class Task {

    private final String name;
    private final Host host;
    private final Coroutine coroutine;
    private long wakesAt;
    /** What is bound to a thread in life: the transaction under way. */
    public @Nullable Object bound;

    Task(String name, Host host, Runnable body) {
        this.name = name;
        this.host = host;
        this.coroutine = new Coroutine(body);
    }

    public Host host() {
        return host;
    }

    void sleepUntil(long moment) {
        wakesAt = moment;
    }

    void proceed() {
        coroutine.proceed();
    }

    boolean canProceed(long now) {
        return now >= wakesAt && now >= host.frozenUntil();
    }

    boolean isOver() {
        return host.isDead() || coroutine.isDone();
    }

    @Override
    public String toString() {
        return name;
    }
}
