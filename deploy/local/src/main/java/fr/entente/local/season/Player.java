package fr.entente.local.season;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;

import org.jspecify.annotations.Nullable;

import fr.entente.local.Trouble;

/** Works through a season as fast as the platform takes it; each command waits for those it depends on. */
public final class Player {

    private static final int AT_ONCE = 16;

    private final Sender sender;
    private final IntConsumer progress;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

    public Player(Sender sender, IntConsumer progress) {
        this.sender = sender;
        this.progress = progress;
    }

    /** What was sent, without what an earlier run had sent already. */
    public record Played(int commands, Duration time) {

        public long perSecond() {
            return time.isZero() ? 0 : commands * 1000L / Math.max(1, time.toMillis());
        }
    }

    /** Throws Trouble when a command is refused; what follows is then not sent any more. */
    public Played play(List<Command> commands) {
        var start = Instant.now();
        Map<String, CompletableFuture<Void>> done = new HashMap<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Command command : commands) {
                var before = CompletableFuture.allOf(command.after().stream().map(done::get)
                        .toArray(CompletableFuture<?>[]::new));
                done.put(command.key(), before.thenRunAsync(() -> send(command), threads));
            }
            CompletableFuture.allOf(done.values().toArray(CompletableFuture<?>[]::new)).join();
        } catch (CompletionException e) {
            throw Objects.requireNonNullElse(failure.get(), e);
        }
        return new Played(sent.get(), Duration.between(start, Instant.now()));
    }

    private void send(Command command) {
        turns.acquireUninterruptibly();
        try {
            if (failure.get() != null) {
                throw new Trouble("Not sent, because one before it was refused.");
            }
            if (!sender.wasSent(command)) {
                sender.send(command);
                progress.accept(sent.incrementAndGet());
            }
        } catch (RuntimeException e) {
            failure.compareAndSet(null, e);
            throw e;
        } finally {
            turns.release();
        }
    }
}
