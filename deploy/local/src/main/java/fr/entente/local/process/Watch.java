package fr.entente.local.process;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import fr.entente.local.Trouble;

/** Looks every second whether everything still lives and the disk still has room; says once when not. */
public final class Watch {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Platform platform;
    private final DataFolder data;
    private final BooleanSupplier stopping;

    public Watch(Platform platform, DataFolder data, BooleanSupplier stopping) {
        this.platform = platform;
        this.data = data;
        this.stopping = stopping;
    }

    public void start(Consumer<String> alarm) {
        Thread.ofPlatform().daemon().name("watch").start(() -> {
            while (!stopping.getAsBoolean()) {
                LockSupport.parkNanos(PAUSE.toNanos());
                look(alarm);
            }
        });
    }

    /** Ctrl-C reaches the services as well: what ends in the same second as the platform is no news. */
    private void look(Consumer<String> alarm) {
        try {
            data.mustHaveRoomToGoOn();
            platform.whatDied().ifPresent(line -> {
                LockSupport.parkNanos(PAUSE.toNanos());
                if (!stopping.getAsBoolean()) {
                    alarm.accept(line);
                }
            });
        } catch (Trouble trouble) {
            alarm.accept(trouble.line());
        } catch (IOException e) {
            alarm.accept("The folder %s cannot be used any more: %s.".formatted(data.root(), e.getMessage()));
        }
    }
}
