package fr.entente.servicekit.relay;

import java.sql.SQLException;

import fr.entente.servicekit.eventstore.FeedPage;
import fr.entente.servicekit.eventstore.FeedPosition;

/** The relay's way through the feed for as long as it has the right to publish. */
final class RelaySession implements AutoCloseable {

    private final Right right;
    private FeedPosition position;

    RelaySession(Right right) throws SQLException {
        this.right = right;
        try {
            this.position = right.saved();
        } catch (SQLException | RuntimeException e) {
            right.close();
            throw e;
        }
    }

    FeedPage next(int limit) throws SQLException {
        return right.next(position, limit);
    }

    /** False when an operator has sent the relay back meanwhile: it goes on from there. */
    boolean save(FeedPosition reached) throws SQLException {
        if (right.move(position, reached)) {
            position = reached;
            return true;
        }
        position = right.saved();
        return false;
    }

    boolean wasSentBack() throws SQLException {
        var before = position;
        position = right.saved();
        return !position.equals(before);
    }

    @Override
    public void close() {
        right.close();
    }
}
