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
 * Feeds all views of the service: the next events go to each view in one transaction with its new position, so that
 * rows and position never tell different stories. Several instances may try; one of them moves the positions.
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

    /**
     * Forgets the positions until all is done: whatever goes wrong, they are read again. Every instance takes them in
     * the same order, so that two wait for one another in one direction only.
     */
    private void advance(FeedPage page) {
        var before = Map.copyOf(positions);
        positions.clear();
        transactions.keep(() -> {
            jdbc.execute(NO_WAIT_FOR_DISK);
            views.forEach(view -> move(view, before.getOrDefault(view, FeedPosition.START), page.end()));
            apply(page.events(), before);
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

    private void apply(List<StoredEvent> page, Map<View<?>, FeedPosition> before) {
        var events = page.stream().map(stored -> new Present(stored, translation.present(stored))).toList();
        views.forEach(view -> apply(view, events, before.getOrDefault(view, FeedPosition.START)));
    }

    private static <E> void apply(View<E> view, List<Present> page, FeedPosition from) {
        var own = page.stream()
                .filter(each -> each.stored().position().isAfter(from) && view.family().isInstance(each.event()))
                .map(each -> each.as(view.family())).toList();
        if (own.isEmpty()) {
            return;
        }
        try {
            view.apply(own);
        } catch (RuntimeException e) {
            var first = own.getFirst();
            throw new IllegalStateException("View %s cannot apply %d events from %s version %d on".formatted(
                    view.name(), own.size(), first.aggregateId(), first.version()), e);
        }
    }

    private FeedPosition stored(View<?> view) {
        return jdbc.execute((ConnectionCallback<FeedPosition>) connection -> FeedPositions.read(connection,
                reader(view)));
    }

    /** A stored event in its present shape. */
    private record Present(StoredEvent stored, Object event) {

        <E> Recorded<E> as(Class<E> family) {
            var person = stored.person();
            return new Recorded<>(family.cast(event), stored.aggregateId(), stored.version(), stored.recordedAt(),
                    person == null ? null : UUID.fromString(person));
        }
    }

    /** Another instance of this service was faster; nothing of this attempt stays. */
    private static final class MovedByAnother extends RuntimeException {

        MovedByAnother(String view) {
            super("View %s was moved by another instance".formatted(view), null, false, false);
        }
    }
}
