package fr.entente.servicekit.relay;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

import fr.entente.servicekit.eventstore.FeedPage;
import fr.entente.servicekit.eventstore.FeedPosition;
import fr.entente.servicekit.simulation.Defect;
import fr.entente.servicekit.simulation.EventDisk;
import fr.entente.servicekit.simulation.Fault;
import fr.entente.servicekit.simulation.Occurrence;
import fr.entente.servicekit.simulation.World;

/** A session of the simulated store that holds the lock, until the store or the network ends it. */
final class SimulatedRight implements Right {

    private final World world;
    private final EventDisk disk;
    private final long session;

    private SimulatedRight(World world, EventDisk disk, long session) {
        this.world = world;
        this.disk = disk;
        this.session = session;
    }

    static Optional<SimulatedRight> take(World world, EventDisk disk) throws SQLException {
        world.pass();
        if (world.strikes(Fault.STORE_STATEMENT)) {
            throw new SQLException("no connection");
        }
        long session = disk.connect();
        if (disk.tryLock(session)) {
            return Optional.of(new SimulatedRight(world, disk, session));
        }
        disk.end(session);
        world.count(Occurrence.RELAY_WAITED_FOR_ITS_RIGHT);
        return Optional.empty();
    }

    boolean isHeld() {
        return disk.lockedBy() == session;
    }

    void lose() {
        disk.end(session);
    }

    @Override
    public FeedPosition saved() throws SQLException {
        statement();
        return disk.saved();
    }

    @Override
    public long epoch() throws SQLException {
        statement();
        return 1;
    }

    @Override
    public FeedPage next(FeedPosition after, int limit) throws SQLException {
        statement();
        var page = disk.page(after, limit);
        world.note(() -> "reads after %s: %s".formatted(after,
                page.events().stream().map(event -> event.aggregateId() + "@" + event.version()).toList()));
        if (world.has(Defect.POSITION_BEFORE_ACKNOWLEDGEMENT) && !page.isEmpty()) {
            disk.move(after, page.end());
        }
        return page;
    }

    @Override
    public boolean move(FeedPosition from, FeedPosition to) throws SQLException {
        statement();
        return moved(to, world.has(Defect.POSITION_BEFORE_ACKNOWLEDGEMENT) || disk.move(from, to));
    }

    @Override
    public Map<String, String> topics() throws SQLException {
        statement();
        return disk.savedTopics();
    }

    @Override
    public boolean move(FeedPosition from, FeedPosition to, Map<String, String> topics) throws SQLException {
        statement();
        return moved(to, disk.move(from, to, topics));
    }

    private boolean moved(FeedPosition to, boolean moved) throws SQLException {
        world.note(() -> "saves %s: %s".formatted(to, moved));
        if (!moved) {
            world.count(Occurrence.RELAY_POSITION_REFUSED);
        }
        if (world.strikes(Fault.STORE_STATEMENT)) {
            lose();
            throw new SQLException("the answer is lost");
        }
        return moved;
    }

    private void statement() throws SQLException {
        world.pass();
        if (world.strikes(Fault.STORE_STATEMENT)) {
            world.count(Occurrence.RELAY_STATEMENT_FAILED);
            lose();
        }
        if (!disk.isConnected(session)) {
            throw new SQLException("the session is gone");
        }
    }

    @Override
    public void close() {
        disk.end(session);
    }
}
