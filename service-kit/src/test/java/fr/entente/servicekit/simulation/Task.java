package fr.entente.servicekit.simulation;

import org.jspecify.annotations.Nullable;

/** Something that goes on step by step, as part of a host that can be stopped or killed. */
public final class Task {

    private final String name;
    private final Host host;
    private final Coroutine coroutine;
    private long wakesAt;
    private boolean done;
    /** What is bound to a thread in life: the transaction under way. */
    public @Nullable Object bound;

    Task(String name, Host host, Runnable body) {
        this.name = name;
        this.host = host;
        this.coroutine = new Coroutine(() -> {
            body.run();
            done = true;
        });
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

    long proceedsAt() {
        return Math.max(wakesAt, host.frozenUntil());
    }

    boolean isOver() {
        return done || host.isDead();
    }

    @Override
    public String toString() {
        return name;
    }
}
