package fr.entente.reportingservice.rebuild;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * The versions of the projection with their tables and loops, as a rebuild works on them. What it writes it writes
 * under a claim: whoever was thought dead and goes on writes nothing once another one has claimed his work.
 */
interface Projections {

    /** A loop that takes facts into one version of the projection. */
    interface Loop extends AutoCloseable {

        boolean caughtUp();

        long lag();

        @Override
        void close();
    }

    String shape();

    Optional<ProjectionVersion> building();

    ProjectionVersion begin(String shape);

    void create(int number);

    void discard(int number);

    /** Takes the work on it from whoever had it, after what he is writing just now. */
    long claim(int number);

    /** Lets go of what still works under that claim; throws when it has been lost. */
    long renew(int number, long claim);

    /** Facts only, started. */
    Loop fill(int number, long claim);

    void sumUp(int number, long claim);

    /** The claim ends with it. */
    long cellsAreDone(int number, long claim);

    /** Cells are right with every batch from here on, started. */
    Loop follow(int number);

    /**
     * From its commit on the new version is read. Until then the old one takes nothing in any more: whoever has seen it
     * sees in the new one at least as much.
     *
     * @param level asked once the old one stands still
     */
    void switchTo(int number, long claim, BooleanSupplier level);

    /** The loops of what is no longer read end. */
    void followTheActive();

    /** Records taken in since the beginning of the topics. */
    long taken(int number);

    /** Everything the active projection has taken in, this one has too. Asked while it stands still. */
    boolean reached(int number);

    /** The same without the partitions this one has nothing of. */
    boolean reachedWhereBothAre(int number);

    void pause(Duration duration);
}
