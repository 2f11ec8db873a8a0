package fr.entente.servicekit.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

import fr.entente.servicekit.simulation.Broker;
import fr.entente.servicekit.simulation.Defect;
import fr.entente.servicekit.simulation.Violation;
import fr.entente.servicekit.simulation.World;

/** The book in simulated tables, with the locks that PostgreSQL takes for the statements of {@link IntakeTables}. */
final class SimulatedBook implements Book {

    private static final Comparator<Waiting> IN_ORDER = Comparator
            .<Waiting, String>comparing(one -> one.arrival().subject().topic())
            .thenComparingLong(SimulatedBook::version)
            .thenComparingLong(Waiting::id);

    private final World world;
    private final SimulatedDatabase database;
    private final SimulatedTables tables;
    private final Broker broker;

    SimulatedBook(World world, SimulatedDatabase database, SimulatedTables tables, Broker broker) {
        this.world = world;
        this.database = database;
        this.tables = tables;
        this.broker = broker;
    }

    private static long version(Waiting waiting) {
        return waiting.arrival() instanceof Arrival.Legible legible ? legible.incoming().version() : 0;
    }

    @Override
    public Map<TopicPartition, Place> places() {
        database.statement();
        return new HashMap<>(tables.positions);
    }

    @Override
    public boolean move(TopicPartition partition, Place from, long to) {
        database.statement();
        hold(partition);
        var known = tables.positions.get(partition);
        boolean same = known == null ? from.next() == null : known.next() != null && known.next().equals(from.next());
        if (!same && !world.has(Defect.INTAKE_POSITION_UNGUARDED)) {
            return false;
        }
        boolean back = !same && known != null && known.next() != null && known.next() > to;
        var next = new Place(to, from.topicId());
        if (world.has(Defect.INTAKE_POSITION_APART)) {
            tables.positions.put(partition, next);
        } else {
            database.current().write(() -> tables.positions.put(partition, next));
        }
        database.current().check(() -> {
            if (back) {
                throw new Violation("The position of %s goes back from %s to %d".formatted(partition, known, to));
            }
            hasEffect(partition, from, to);
        });
        return true;
    }

    /** Every record that the position has passed is in the tables, or parked. */
    private void hasEffect(TopicPartition partition, Place from, long to) {
        var topic = broker.topic(partition.topic());
        if (topic == null || !topic.id().equals(from.topicId())) {
            return;
        }
        long first = from.next() == null || from.next() > to ? 0 : from.next();
        for (var record : broker.log(partition).subList((int) first, (int) to)) {
            var legible = broker.once(record, Arrival.Legible.class, one -> (Arrival.Legible) Arrival.of(one));
            long version = legible.incoming().version();
            if (tables.version(partition.topic(), legible.subject().id()) < version
                    && !tables.isParked(partition.topic(), legible.subject().id(), version)) {
                throw new Violation("%s@%d was passed without effect".formatted(legible.subject().id(), version));
            }
        }
    }

    private void hold(TopicPartition partition) {
        var transaction = database.current();
        database.await(() -> isFree(partition, transaction));
        transaction.holds(tables, partition);
    }

    private boolean isFree(TopicPartition partition, SimulatedTransaction transaction) {
        var holder = tables.writing.get(partition);
        return (holder == null || holder == transaction)
                && (tables.sharing == null || tables.sharing == transaction);
    }

    @Override
    public void holdPositions() {
        database.statement();
        tables.positions.keySet().stream().sorted(Comparator.comparing(TopicPartition::toString)).toList()
                .forEach(this::hold);
    }

    @Override
    public Map<Subject, Long> versions(Collection<Subject> subjects) {
        database.statement();
        var versions = new HashMap<Subject, Long>();
        for (var subject : subjects) {
            var version = tables.progress.get(subject);
            if (version != null) {
                versions.put(subject, version);
            }
        }
        return versions;
    }

    @Override
    public void advance(Map<Subject, Long> versions) {
        database.statement();
        var advanced = Map.copyOf(versions);
        database.current().write(
                () -> advanced.forEach((subject, version) -> tables.progress.merge(subject, version, Math::max)));
    }

    @Override
    public Set<Subject> parked(Collection<Subject> subjects) {
        database.statement();
        var parked = new HashSet<Subject>();
        tables.parked.values().forEach(one -> parked.add(one.arrival().subject()));
        parked.retainAll(Set.copyOf(subjects));
        return parked;
    }

    @Override
    public void park(Parked parked) {
        database.statement();
        database.current().write(() -> {
            long id = tables.parked.values().stream().filter(one -> isSame(one, parked)).findFirst()
                    .map(Waiting::id).orElseGet(() -> tables.nextParked++);
            tables.parked.put(id, new Waiting(id, parked.arrival()));
        });
    }

    private static boolean isSame(Waiting one, Parked other) {
        var eventId = other.arrival().eventId();
        return eventId != null && eventId.equals(one.arrival().eventId())
                && one.arrival().subject().equals(other.arrival().subject());
    }

    @Override
    public List<Waiting> waiting(String subject) {
        database.statement();
        var waiting = new ArrayList<Waiting>(tables.parked.values());
        waiting.removeIf(one -> !one.arrival().subject().id().equals(subject));
        waiting.sort(IN_ORDER);
        return waiting;
    }

    @Override
    public void release(long id) {
        database.statement();
        database.current().write(() -> tables.parked.remove(id));
    }

    @Override
    public boolean pass(long id) {
        throw new UnsupportedOperationException("No operator is at work here");
    }

    @Override
    public Discarded discarded() {
        database.statement();
        return new Discarded();
    }

    @Override
    public void claim(Instant asOf) {
        database.statement();
    }

    @Override
    public boolean discard(long id, boolean passed) {
        release(id);
        return true;
    }

    @Override
    public void blame(long id, String cause) {
        database.statement();
    }

    @Override
    public boolean hasTaken(String subject, long version) {
        database.statement();
        return tables.progress.entrySet().stream()
                .anyMatch(known -> known.getKey().id().equals(subject) && known.getValue() >= version);
    }

    @Override
    public long countParked() {
        database.statement();
        return tables.parked.size();
    }

    @Override
    public Map<String, Long> epochs() {
        return Map.of();
    }

    @Override
    public void forget(String topic, long epoch) {
        throw new Violation("No store was turned back");
    }

    @Override
    public List<Map<String, @Nullable Object>> listParked(int most) {
        return List.of();
    }

    @Override
    public void attempt(Runnable work) {
        database.statement();
        int size = database.current().size();
        try {
            work.run();
        } catch (RuntimeException e) {
            database.current().undoTo(size);
            throw e;
        }
    }
}
