package fr.entente.servicekit.relay;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

import fr.entente.servicekit.eventstore.FeedPage;
import fr.entente.servicekit.eventstore.FeedPosition;

/** The right to publish, with the feed and the saved position it is a right to. Who has lost it can save nothing more. */
interface Right extends AutoCloseable {

    /** Where the right is taken. */
    @FunctionalInterface
    interface Source {

        /** Empty while another instance publishes. */
        Optional<Right> take() throws SQLException;
    }

    /** The position saved last, by whomever. */
    FeedPosition saved() throws SQLException;

    /** Of the store; every epoch begins with another saved position. */
    long epoch() throws SQLException;

    FeedPage next(FeedPosition after, int limit) throws SQLException;

    /** False when the saved position is another than that one; nothing is changed then. */
    boolean move(FeedPosition from, FeedPosition to) throws SQLException;

    /** The ids of the topics that everything up to the saved position was published to; empty where nobody knows. */
    Map<String, String> topics() throws SQLException;

    /** As the other, and in the same moment says which topics that position is about from now on. */
    boolean move(FeedPosition from, FeedPosition to, Map<String, String> topics) throws SQLException;

    @Override
    void close();
}
