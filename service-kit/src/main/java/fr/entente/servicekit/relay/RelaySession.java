package fr.entente.servicekit.relay;

import java.sql.SQLException;

import fr.entente.servicekit.eventstore.FeedPage;
import fr.entente.servicekit.eventstore.FeedPosition;

/** The relay's way through the feed for as long as it has the right to publish. */
final class RelaySession implements AutoCloseable {

    private final Right right;
    private long epoch;
    private FeedPosition position = FeedPosition.START;

    RelaySession(Right right) throws SQLException {
        this.right = right;
        try {
            readPlace();
        } catch (SQLException | RuntimeException e) {
            right.close();
            throw e;
        }
    }

    /** Under which everything is published. */
    long epoch() {
        return epoch;
    }

    FeedPage next(int limit) throws SQLException {
        return right.next(position, limit);
    }

    /** False when an operator has sent the relay back or begun an epoch meanwhile: it goes on from there. */
    boolean save(FeedPosition reached) throws SQLException {
        if (right.move(position, reached)) {
            position = reached;
            return true;
        }
        readPlace();
        return false;
    }

    boolean wasSentBack() throws SQLException {
        if (right.saved().equals(position)) {
            return false;
        }
        readPlace();
        return true;
    }

    /** False where it stands at the start already; otherwise what was read before is no longer next. */
    boolean startAgain() throws SQLException {
        if (!position.isAfter(FeedPosition.START)) {
            return false;
        }
        boolean _ = save(FeedPosition.START);
        return true;
    }

    /** Of one moment: a place of one epoch under the number of another would hide events from readers. */
    private void readPlace() throws SQLException {
        do {
            epoch = right.epoch();
            position = right.saved();
        } while (epoch != right.epoch());
    }

    @Override
    public void close() {
        right.close();
    }
}
