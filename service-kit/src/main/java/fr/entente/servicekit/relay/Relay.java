package fr.entente.servicekit.relay;

import java.sql.SQLException;
import java.time.Clock;
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

    private final Right.Source rights;
    private final Envelopes envelopes;
    private final Outlet outlet;
    private final RelayProperties properties;
    private final RelayState state;
    private final Clock clock;
    private final Watermarks watermarks;

    private @Nullable RelaySession session;
    private boolean prepared;

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
        } catch (Exception e) {
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
        if (!prepared && hasLostEverything(held)) {
            return Progress.MORE;
        }
        var before = clock.instant();
        var page = held.next(properties.batch());
        state.seen(page);
        if (!page.isEmpty()) {
            watermarks.acknowledged(outlet.send(records(page, held.epoch())));
            state.sent(page);
            if (!held.save(page.end())) {
                return again();
            }
        }
        return rest(page, before, held);
    }

    /** Where Kafka holds nothing of what was published, its data are lost: everything is published again. */
    private boolean hasLostEverything(RelaySession held) throws Exception {
        var present = outlet.prepare(envelopes.topics());
        watermarks.restart(present);
        prepared = true;
        var ends = present.ends();
        if (ends.isEmpty() || ends.values().stream().anyMatch(end -> end > 0) || !held.startAgain()) {
            return false;
        }
        LOG.warn("Kafka holds nothing of what was published: everything is published again");
        return true;
    }

    private List<ProducerRecord<String, byte[]>> records(FeedPage page, long epoch) {
        return page.events().stream().map(event -> envelopes.of(event, epoch)).toList();
    }

    private Progress rest(FeedPage page, Instant before, RelaySession held) throws Exception {
        if (!page.complete()) {
            return page.isEmpty() ? Progress.OPEN : Progress.MORE;
        }
        if (page.isEmpty() && held.wasSentBack()) {
            return again();
        }
        if (watermarks.isDue(before)) {
            tell(before);
        }
        return Progress.NOTHING;
    }

    /** Topics that were made anew meanwhile do not hold what the old ones acknowledged. */
    private void tell(Instant before) throws Exception {
        if (outlet.ids(envelopes.topics()).equals(watermarks.ids())) {
            outlet.send(List.of(watermarks.drained(before)));
        } else {
            prepared = false;
        }
    }

    /** Whoever was sent back looks at the topics again: their loss is why an operator does that. */
    private Progress again() {
        prepared = false;
        return Progress.MORE;
    }

    @Override
    public void close() {
        if (session != null) {
            session.close();
            session = null;
        }
        outlet.close();
    }
}
