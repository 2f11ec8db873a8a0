package fr.entente.servicekit.views;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

import fr.entente.servicekit.access.BoundTransactions;
import fr.entente.servicekit.eventstore.EventFeed;
import fr.entente.servicekit.eventstore.EventTranslation;
import fr.entente.servicekit.eventstore.FeedLoop.Progress;
import fr.entente.servicekit.eventstore.FeedPage;
import fr.entente.servicekit.eventstore.FeedPosition;
import fr.entente.servicekit.eventstore.FeedPositions;
import fr.entente.servicekit.eventstore.FeedSignal;
import fr.entente.servicekit.eventstore.StoredEvent;

/**
 * Feeds all views of the service: the next events go to each view in one transaction with its new position, so that rows
 * and position never tell different stories. Several instances may try; one of them moves the positions.
 */
final class ViewFeed {

    /** Small enough to be short: what is committed meanwhile is hidden from the feed until this transaction ends. */
    private static final int LARGEST = 200;
    /** What a crash of the server takes back here is applied again: rows and positions go back together. */
    private static final String NO_WAIT_FOR_DISK = "set local synchronous_commit = off";

    private final List<View<?>> views;
    private final EventFeed feed;
    private final EventTranslation translation;
    private final BoundTransactions transactions;
    private final JdbcTemplate jdbc;
    private final FeedSignal applied;
    private final Map<View<?>, FeedPosition> positions = new HashMap<>();
    private int size = LARGEST;

    ViewFeed(List<View<?>> views, EventFeed feed, EventTranslation translation, BoundTransactions transactions,
            JdbcTemplate jdbc, FeedSignal applied) {
        this.views = views;
        this.feed = feed;
        this.translation = translation;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.applied = applied;
    }

    static String reader(View<?> view) {
        return "view/" + view.name();
    }

    /** After a failure it goes on by single events, so that everything before the one that fails is applied. */
    Progress step() throws SQLException {
        views.forEach(view -> positions.computeIfAbsent(view, this::stored));
        var page = feed.next(positions.values().stream().min(FeedPosition::compareTo).orElseThrow(), size);
        if (page.isEmpty()) {
            positions.clear(); // an operator may have sent a view back to the start
            return page.complete() ? Progress.NOTHING : Progress.OPEN;
        }
        size = 1;
        try {
            advance(page);
            size = LARGEST;
        } catch (MovedByAnother _) {
            return Progress.MORE;
        }
        return page.complete() ? Progress.NOTHING : Progress.MORE;
    }

    /** Forgets the positions until all is done: whatever goes wrong, they are read again. */
    private void advance(FeedPage page) {
        var before = Map.copyOf(positions);
        positions.clear();
        transactions.keep(() -> {
            jdbc.execute(NO_WAIT_FOR_DISK);
            before.forEach((view, from) -> move(view, from, page.end()));
            page.events().forEach(stored -> apply(stored, before));
        });
        before.forEach((view, from) -> positions.put(view, page.end().isAfter(from) ? page.end() : from));
        applied.raise();
    }

    private void move(View<?> view, FeedPosition from, FeedPosition to) {
        if (to.isAfter(from) && !jdbc.execute((ConnectionCallback<Boolean>) connection -> FeedPositions
                .move(connection, reader(view), from, to))) {
            throw new MovedByAnother(view.name());
        }
    }

    private void apply(StoredEvent stored, Map<View<?>, FeedPosition> before) {
        var event = translation.present(stored);
        for (var view : views) {
            if (stored.position().isAfter(before.getOrDefault(view, FeedPosition.START))) {
                apply(view, event, stored);
            }
        }
    }

    private static <E> void apply(View<E> view, Object event, StoredEvent stored) {
        if (!view.family().isInstance(event)) {
            return;
        }
        var person = stored.person();
        try {
            view.apply(new Recorded<>(view.family().cast(event), stored.aggregateId(), stored.version(),
                    stored.recordedAt(), person == null ? null : UUID.fromString(person)));
        } catch (RuntimeException e) {
            throw new IllegalStateException("View %s cannot apply %s %s version %d".formatted(view.name(),
                    stored.type(), stored.aggregateId(), stored.version()), e);
        }
    }

    private FeedPosition stored(View<?> view) {
        return jdbc.execute((ConnectionCallback<FeedPosition>) connection -> FeedPositions.read(connection,
                reader(view)));
    }

    /** Another instance of this service was faster; nothing of this attempt stays. */
    private static final class MovedByAnother extends RuntimeException {

        MovedByAnother(String view) {
            super("View %s was moved by another instance".formatted(view), null, false, false);
        }
    }
}
