package fr.entente.local;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** Works that do not wait for one another. */
public final class Together {

    private static final Executor THREADS = Executors
            .newThreadPerTaskExecutor(Thread.ofPlatform().daemon().name("together-", 0).factory());

    private Together() {}

    /** Ends when all have; what was wrong with the first that failed is thrown. */
    public static void run(List<? extends Runnable> works) {
        var all = works.stream().map(work -> CompletableFuture.runAsync(work, THREADS))
                .toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(all).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
