package fr.entente.servicekit.simulation;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

import fr.entente.servicekit.eventstore.FeedPage;
import fr.entente.servicekit.eventstore.FeedPosition;
import fr.entente.servicekit.eventstore.StoredEvent;

/**
 * One service's store with the semantics of PostgreSQL: a position is given out before the commit, a transaction id
 * with the first row, a row is visible from the commit on, and the horizon is the oldest transaction still open.
 */
public final class EventDisk {

    /** A committed event and the moment of its commit. */
    public record Row(StoredEvent event, long committedAt) {}

    private final World world;
    private final String source;
    private final String topic;
    private final NavigableMap<FeedPosition, Row> committed = new TreeMap<>();
    private final TreeSet<Long> open = new TreeSet<>();
    private final Map<String, Long> versions = new HashMap<>();
    private final Set<String> beingWritten = new HashSet<>();
    private final Set<Long> sessions = new HashSet<>();
    private long nextSession = 1;
    private long nextXid = 100;
    private long nextPosition = 1;
    private long newestXid;
    private long lockedBy;
    private int lives;
    private FeedPosition saved = FeedPosition.START;
    private FeedPosition flushed = FeedPosition.START;
    private Map<String, String> savedTopics = Map.of();
    private Map<String, String> flushedTopics = Map.of();

    public EventDisk(World world, String source) {
        this.world = world;
        this.source = source;
        this.topic = source.substring(1) + "-events";
    }

    public String source() {
        return source;
    }

    public String topic() {
        return topic;
    }

    public long connect() {
        sessions.add(nextSession);
        return nextSession++;
    }

    public boolean isConnected(long session) {
        return sessions.contains(session);
    }

    public void end(long session) {
        sessions.remove(session);
        if (lockedBy == session) {
            lockedBy = 0;
        }
    }

    public boolean tryLock(long session) {
        if (lockedBy == 0) {
            lockedBy = session;
        }
        return lockedBy == session;
    }

    public long lockedBy() {
        return lockedBy;
    }

    public FeedPage page(FeedPosition after, int limit) {
        var page = new FeedPage.Filling(limit);
        long horizon = open.isEmpty() ? nextXid : open.first();
        int rows = 0;
        for (var row : ordered(after)) {
            boolean settled = world.has(Defect.HORIZON_DROPPED) || row.event().position().xid() < horizon;
            if (rows++ == limit || !page.add(row.event(), settled)) {
                break;
            }
        }
        var filled = page.filled();
        if (filled.hidden() != null) {
            world.count(Occurrence.RELAY_PAGE_HELD_BACK);
        }
        return filled;
    }

    private Iterable<Row> ordered(FeedPosition after) {
        if (!world.has(Defect.ORDER_BY_POSITION_ALONE)) {
            return committed.tailMap(after, false).values();
        }
        var byPosition = new TreeMap<Long, Row>();
        committed.values().forEach(row -> byPosition.put(row.event().position().position(), row));
        return byPosition.tailMap(after.position(), false).values();
    }

    public FeedPosition saved() {
        return saved;
    }

    /** Without waiting for the disk. */
    public boolean move(FeedPosition from, FeedPosition to) {
        if (!saved.equals(from)) {
            return false;
        }
        saved = to;
        return true;
    }

    /** Of the saved position, in the same row. */
    public Map<String, String> savedTopics() {
        return savedTopics;
    }

    public boolean move(FeedPosition from, FeedPosition to, Map<String, String> topics) {
        boolean moved = move(from, to);
        if (moved) {
            var known = new HashMap<>(savedTopics);
            known.putAll(topics);
            savedTopics = known;
        }
        return moved;
    }

    boolean isAllSaved() {
        return committed.isEmpty() || saved.equals(committed.lastKey());
    }

    public void reset() {
        saved = new FeedPosition(0, Math.min(saved.position(), 0) - 1);
        flush();
    }

    public void flush() {
        flushed = saved;
        flushedTopics = savedTopics;
    }

    public long versionOf(String aggregate) {
        return versions.getOrDefault(aggregate, 0L);
    }

    public int lives() {
        return lives;
    }

    public long takePosition() {
        return nextPosition++;
    }

    public long takeXid() {
        open.add(nextXid);
        return nextXid++;
    }

    public boolean isBeingWritten(String aggregate) {
        return beingWritten.contains(aggregate);
    }

    public void write(String aggregate) {
        beingWritten.add(aggregate);
    }

    public StoredEvent event(FeedPosition position, String aggregate, long version) {
        var id = new UUID(source.hashCode(), aggregate.hashCode() * 1_000_003L + version);
        return new StoredEvent(position, id.toString(), "thing", aggregate, version, "thing", null,
                Instant.ofEpochMilli(world.now()), null, null, "", null);
    }

    public void commit(long xid, List<StoredEvent> events) {
        for (var event : events) {
            committed.put(event.position(), new Row(event, world.now()));
            versions.put(event.aggregateId(), event.version());
        }
        close(xid, events);
        flush();
    }

    public void rollback(long xid, List<StoredEvent> events) {
        close(xid, events);
    }

    private void close(long xid, List<StoredEvent> events) {
        open.remove(xid);
        events.forEach(event -> beingWritten.remove(event.aggregateId()));
    }

    /** Every session ends, what was not committed is undone, what was not flushed is taken back. */
    public void crash() {
        world.count(Occurrence.STORE_CRASHED);
        lives++;
        sessions.clear();
        lockedBy = 0;
        open.clear();
        beingWritten.clear();
        if (!saved.equals(flushed) && world.dice.heads()) {
            world.note(Occurrence.SAVED_POSITION_TAKEN_BACK, () -> saved + " to " + flushed);
            saved = flushed;
            savedTopics = flushedTopics;
        }
    }

    public Collection<Row> rows() {
        return Collections.unmodifiableCollection(committed.values());
    }

    /** The last committed version of each aggregate. */
    public Map<String, Long> versions() {
        return Collections.unmodifiableMap(versions);
    }

    /** Tells whether the xids of two writers went the other way round than their positions. */
    boolean turnsAround(FeedPosition position) {
        boolean around = position.xid() < newestXid;
        newestXid = Math.max(newestXid, position.xid());
        return around;
    }
}
