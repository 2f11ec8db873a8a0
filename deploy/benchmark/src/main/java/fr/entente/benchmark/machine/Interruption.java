package fr.entente.benchmark.machine;

/** Somebody pressed Ctrl-C: what is under way ends here. */
public final class Interruption {

    private Interruption() {}

    public static IllegalStateException of(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted", cause);
    }

    public static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw of(e);
        }
    }
}
