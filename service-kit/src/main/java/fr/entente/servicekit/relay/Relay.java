package fr.entente.servicekit.relay;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import fr.entente.servicekit.eventstore.FeedLoop.Progress;
import fr.entente.servicekit.eventstore.FeedPage;

/**
 * From the store to Kafka: in the feed's order, the position saved only after every acknowledgement. It may publish
 * twice, never skips, and stands still where it fails. One instance publishes, the others wait for its session to end.
 */
final class Relay implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

    /** A page with its records; everything committed before that moment is in it or in those before it. */
    private record Ready(Instant before, FeedPage page, List<ProducerRecord<String, byte[]>> records) {}

    private final Right.Source rights;
    private final Envelopes envelopes;
    private final Outlet outlet;
    private final RelayProperties properties;
    private final RelayState state;
    private final Clock clock;
    private final Watermarks watermarks;

    private @Nullable RelaySession session;
    private @Nullable Ready ahead;
    private boolean prepared;
    private Instant looked = Instant.EPOCH;

    Relay(Right.Source rights, Envelopes envelopes, Outlet outlet, RelayProperties properties, RelayState state,
            Clock clock) {
        this.rights = rights;
        this.envelopes = envelopes;
        this.outlet = outlet;
        this.properties = properties;
        this.state = state;
        this.clock = clock;
        this.watermarks = new Watermarks(properties.source(), properties.watermarkEvery());
    }

    /** Gives the right to publish away when it fails, so that another instance may have a try. */
    Progress step() throws Exception {
        try {
            var held = session();
            return held == null ? Progress.NOTHING : publish(held);
        } catch (Exception | Error e) {
            close();
            throw e;
        }
    }

    private @Nullable RelaySession session() throws SQLException {
        if (session == null) {
            var right = rights.take();
            session = right.isPresent() ? new RelaySession(right.get()) : null;
            prepared = false;
            state.active(session != null);
        }
        return session;
    }

    private Progress publish(RelaySession held) throws Exception {
        if (!prepared) {
            prepare(held);
        }
        var ready = ahead == null ? ready(clock.instant(), held.next(properties.batch()), held) : ahead;
        ahead = null;
        var page = ready.page();
        state.seen(page);
        if (!page.isEmpty()) {
            var sending = outlet.send(ready.records());
            var next = page.events().size() < properties.batch() ? null : readAhead(page, held);
            watermarks.acknowledged(sending.ends());
            state.sent(page);
            if (!held.save(page.end())) {
                return again();
            }
            ahead = next;
        }
        return rest(page, ready.before(), held);
    }

    /** While a page is on its way, since Kafka and the store do not wait for each other. */
    private @Nullable Ready readAhead(FeedPage page, RelaySession held) {
        try {
            var before = clock.instant();
            var next = held.after(page, properties.batch());
            return next.isEmpty() ? null : ready(before, next, held);
        } catch (SQLException | RuntimeException e) {
            LOG.debug("Nothing was read ahead", e); // it fails again in its turn, when what is before it is saved
            return null;
        }
    }

    private Ready ready(Instant before, FeedPage page, RelaySession held) {
        return new Ready(before, page, records(page, held.epoch()));
    }

    /** Where the topics are others than those that were published to, Kafka's data are lost. */
    private void prepare(RelaySession held) throws Exception {
        var present = outlet.prepare(envelopes.topics());
        if (held.settle(present)) {
            LOG.warn("Kafka has lost what was published: everything is published again to {}", present.ids());
        }
        watermarks.restart(present);
        prepared = true;
    }

    private List<ProducerRecord<String, byte[]>> records(FeedPage page, long epoch) {
        return page.events().stream().map(event -> envelopes.of(event, epoch)).toList();
    }

    private Progress rest(FeedPage page, Instant before, RelaySession held) throws Exception {
        if (!page.complete()) {
            return onTheWay(page, before);
        }
        if (page.isEmpty() && held.wasSentBack()) {
            return again();
        }
        return watermarks.isDue(before) ? tell(before) : Progress.NOTHING;
    }

    /** Whoever is never done would not look before it tells. */
    private Progress onTheWay(FeedPage page, Instant now) throws Exception {
        if (Duration.between(looked, now).compareTo(properties.watermarkEvery()) >= 0 && !areTheSame(now)) {
            return again();
        }
        return page.isEmpty() ? Progress.OPEN : Progress.MORE;
    }

    private Progress tell(Instant before) throws Exception {
        if (!areTheSame(before)) {
            return again();
        }
        outlet.send(List.of(watermarks.drained(before))).ends();
        return Progress.NOTHING;
    }

    /** Topics that were made anew meanwhile do not hold what the old ones acknowledged. */
    private boolean areTheSame(Instant now) throws Exception {
        looked = now;
        return outlet.ids(envelopes.topics()).equals(watermarks.ids());
    }

    /** Whoever was sent back looks at the topics again as well: their loss is why an operator does that. */
    private Progress again() {
        prepared = false;
        ahead = null;
        return Progress.MORE;
    }

    @Override
    public void close() {
        ahead = null;
        state.letGo();
        if (session != null) {
            session.close();
            session = null;
        }
        outlet.close();
    }
}
