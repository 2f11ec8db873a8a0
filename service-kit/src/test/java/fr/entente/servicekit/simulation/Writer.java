package fr.entente.servicekit.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import fr.entente.servicekit.eventstore.FeedPosition;
import fr.entente.servicekit.eventstore.StoredEvent;

/** One append: what was decided first is written in one transaction, which may be slow, fail or stay open. */
public final class Writer {

    private static final int LONG = 400;

    private final World world;
    private final EventDisk disk;
    private final List<String> aggregates;
    private final List<StoredEvent> written = new ArrayList<>();
    private long xid;

    public Writer(World world, EventDisk disk, List<String> aggregates) {
        this.world = world;
        this.disk = disk;
        this.aggregates = aggregates;
    }

    /** To be run as a task. */
    public void append() {
        var decided = decide();
        int life = disk.lives();
        world.pass();
        boolean whole = insert(decided, life);
        linger();
        if (disk.lives() != life) {
            return;
        }
        if (!whole || world.strikes(Fault.WRITER_ABORTS)) {
            world.count(whole ? Occurrence.WRITER_ABORTED : Occurrence.WRITER_CONFLICTED);
            disk.rollback(xid, written);
        } else {
            world.note(Occurrence.WRITER_COMMITTED, () -> written.stream().map(Writer::name).toList().toString());
            disk.commit(xid, written);
        }
    }

    private SortedMap<String, Long> decide() {
        var decided = new TreeMap<String, Long>();
        for (int number = world.dice.between(1, 2); number > 0; number--) {
            var aggregate = aggregates.get(world.dice.below(aggregates.size()));
            decided.put(aggregate, disk.versionOf(aggregate) + 1);
        }
        return decided;
    }

    private boolean insert(SortedMap<String, Long> decided, int life) {
        for (var next : decided.entrySet()) {
            long position = disk.takePosition();
            if (world.dice.heads()) {
                world.pass();
            }
            if (disk.lives() != life) {
                return false;
            }
            if (xid == 0) {
                xid = disk.takeXid();
            }
            if (!claim(next.getKey(), next.getValue(), life)) {
                return false;
            }
            add(disk.event(new FeedPosition(xid, position), next.getKey(), next.getValue()));
        }
        return true;
    }

    /** The unique key waits for whoever writes it, and then refuses or not. */
    private boolean claim(String aggregate, long version, int life) {
        boolean free = world.await(() -> !disk.isBeingWritten(aggregate) || disk.lives() != life, 10 * LONG);
        if (!free || disk.lives() != life || disk.versionOf(aggregate) != version - 1) {
            return false;
        }
        disk.write(aggregate);
        return true;
    }

    private void add(StoredEvent event) {
        if (disk.turnsAround(event.position())) {
            world.count(Occurrence.POSITION_BEFORE_EARLIER_XID);
        }
        written.add(event);
        world.pass();
    }

    private void linger() {
        if (world.strikes(Fault.WRITER_STAYS_OPEN)) {
            world.note(Occurrence.WRITER_STAYED_OPEN, () -> "xid " + xid);
            world.pause(world.dice.below(LONG));
        } else {
            world.pass();
        }
    }

    private static String name(StoredEvent event) {
        return "%s@%d %s".formatted(event.aggregateId(), event.version(), event.position());
    }
}
