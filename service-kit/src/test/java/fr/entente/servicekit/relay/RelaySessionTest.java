package fr.entente.servicekit.relay;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

import fr.entente.servicekit.eventstore.FeedPage;
import fr.entente.servicekit.eventstore.FeedPosition;

import static org.assertj.core.api.Assertions.assertThat;

/** Which topics everything up to a place is in. */
class RelaySessionTest {

    private static final FeedPosition HERE = new FeedPosition(7, 7);
    private static final FeedPosition SENT_BACK = new FeedPosition(0, -1);
    private static final Map<String, String> FIRST = Map.of("lamp-events", "first");
    private static final Map<String, String> SECOND = Map.of("lamp-events", "second");

    private final Row row = new Row();

    @Test
    void goesOnInTheTopicsItHasPublishedTo() throws SQLException {
        row.topics.putAll(FIRST);
        assertThat(settle(holding(3, FIRST))).isFalse();
        assertThat(row.saved).isEqualTo(HERE);
    }

    @Test
    void beginsAgainInATopicThatWasMadeAnewWhateverIsInIt() throws SQLException {
        row.topics.putAll(FIRST);
        assertThat(settle(holding(3, SECOND))).isTrue();
        assertThat(row.saved).isEqualTo(FeedPosition.START);
        assertThat(row.topics).isEqualTo(SECOND);
    }

    @Test
    void beginsAgainWhenOneTopicOfTwoWasLost() throws SQLException {
        row.topics.putAll(Map.of("lamp-events", "first", "room-events", "first"));
        assertThat(settle(holding(3, Map.of("lamp-events", "first", "room-events", "second")))).isTrue();
        assertThat(row.saved).isEqualTo(FeedPosition.START);
    }

    @Test
    void goesOnWhenATopicIsPublishedToForTheFirstTime() throws SQLException {
        row.topics.putAll(FIRST);
        assertThat(settle(holding(3, Map.of("lamp-events", "first", "room-events", "first")))).isFalse();
        assertThat(row.saved).isEqualTo(HERE);
        assertThat(row.topics).containsEntry("room-events", "first");
    }

    @Test
    void goesByWhatIsThereWhereNothingWasSaid() throws SQLException {
        assertThat(settle(holding(3, FIRST))).isFalse();
        assertThat(row.topics).isEqualTo(FIRST);
        row.topics.clear();
        assertThat(settle(holding(0, FIRST))).isTrue();
        assertThat(row.saved).isEqualTo(FeedPosition.START);
    }

    @Test
    void staysWhereAnOperatorHasSentItBackToMeanwhile() throws SQLException {
        row.topics.putAll(FIRST);
        try (var session = new RelaySession(row)) {
            row.saved = SENT_BACK;
            assertThat(session.settle(holding(3, SECOND))).isFalse();
        }
        assertThat(row.saved).isEqualTo(SENT_BACK);
        assertThat(row.topics).isEqualTo(SECOND);
    }

    private boolean settle(Present present) throws SQLException {
        try (var session = new RelaySession(row)) {
            return session.settle(present);
        }
    }

    private static Present holding(long end, Map<String, String> ids) {
        return new Present(Map.of(new TopicPartition("lamp-events", 0), end), ids);
    }

    /** The relay's row of the store. */
    private static final class Row implements Right {

        private final Map<String, String> topics = new HashMap<>();
        private FeedPosition saved = HERE;

        @Override
        public FeedPosition saved() {
            return saved;
        }

        @Override
        public long epoch() {
            return 1;
        }

        @Override
        public FeedPage next(FeedPosition after, int limit) {
            return new FeedPage.Filling(limit).filled();
        }

        @Override
        public boolean move(FeedPosition from, FeedPosition to) {
            if (!saved.equals(from)) {
                return false;
            }
            saved = to;
            return true;
        }

        @Override
        public Map<String, String> topics() {
            return Map.copyOf(topics);
        }

        @Override
        public boolean move(FeedPosition from, FeedPosition to, Map<String, String> ids) {
            boolean moved = move(from, to);
            if (moved) {
                topics.putAll(ids);
            }
            return moved;
        }

        @Override
        public void close() {}
    }
}
