package fr.entente.servicekit.relay;

import java.sql.SQLException;
import java.util.Map;

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
        } catch (SQLException | RuntimeException | Error e) {
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

    /** What comes after a page that is not saved yet. */
    FeedPage after(FeedPage page, int limit) throws SQLException {
        return right.next(page.end(), limit);
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

    /**
     * From now on it is these topics that hold everything up to the saved position. True when they are not those it was
     * published to: everything is published again.
     */
    boolean settle(Present present) throws SQLException {
        var known = right.topics();
        if (known.entrySet().containsAll(present.ids().entrySet())) {
            return false;
        }
        boolean lost = isLost(known, present);
        while (true) {
            boolean back = lost && position.isAfter(FeedPosition.START);
            var next = back ? FeedPosition.START : position;
            if (right.move(position, next, present.ids())) {
                position = next;
                return back;
            }
            readPlace();
        }
    }

    /** A topic that was made anew may hold events already: only its id tells that it is another one. */
    private static boolean isLost(Map<String, String> known, Present present) {
        return isTold(known)
                ? present.ids().entrySet().stream()
                        .anyMatch(
                                topic -> !known.getOrDefault(topic.getKey(), topic.getValue()).equals(topic.getValue()))
                : present.isEmpty();
    }

    /** Relays of before did not say what they had published to. */
    private static boolean isTold(Map<String, String> known) {
        return !known.isEmpty();
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
