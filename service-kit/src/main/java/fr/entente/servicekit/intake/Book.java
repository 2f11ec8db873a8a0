package fr.entente.servicekit.intake;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** What an intake remembers of what it has taken in; read and written inside its transactions. */
interface Book {

    /** A parked record with the number it is kept under. */
    record Waiting(long id, Arrival arrival) {}

    Map<TopicPartition, Place> places();

    /** Compare and set: false when the position is another one by now. */
    boolean move(TopicPartition partition, Place from, long to);

    /** Keeps every instance from taking in what comes next until the transaction ends. */
    void holdPositions();

    /** By topic; the first one where nothing is said. */
    Map<String, Long> epochs();

    /** Back to the beginning of every topic, in that epoch of one of them. */
    void forget(String topic, long epoch);

    /** All instances together: less than what was claimed before changes nothing. */
    void claim(Instant asOf);

    Map<Subject, Long> versions(Collection<Subject> subjects);

    void advance(Map<Subject, Long> versions);

    /** Those of the subjects of which something is parked. */
    Set<Subject> parked(Collection<Subject> subjects);

    /** A record that comes again, perhaps repaired, takes the place of its earlier copy. */
    void park(Parked parked);

    /** What waits for one subject, in the order of its versions; what tells no version comes where it came. */
    List<Waiting> waiting(String subject);

    void release(long id);

    /** Throws a parked record away for good; whether its version counts as taken in is kept for when it comes again. */
    boolean discard(long id, boolean passed);

    /** Counts the version of a parked record as taken in; false when it is not the next one of its subject. */
    boolean pass(long id);

    Discarded discarded();

    void blame(long id, String cause);

    boolean hasTaken(String subject, long version);

    long countParked();

    List<Map<String, @Nullable Object>> listParked(int most);

    /** What the work throws comes through, and what it wrote is undone; the transaction goes on. */
    void attempt(Runnable work);
}
