package fr.entente.dossierservice.vault;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import fr.entente.servicekit.access.BoundTransactions;

/**
 * Removes what was put into the vault for a command that never became an event: it was refused, or the process died
 * between. A row that an event points to is settled and never looked at again. One that is touched by a repetition is
 * young again.
 */
@Component
final class Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);
    private static final int AT_ONCE = 500;

    private static final String POINTED_TO = """
            exists (select from event e where e.aggregate_id = v.dossier_id::text
                                          and e.payload ->> '%1$sId' = v.%1$s_id::text)""";

    private static final String SETTLE = """
            update vault_%1$s v set settled = true where not settled and touched_at < ? and\s""" + POINTED_TO;

    /** Whoever seals a note for its dossier writes the row in the same moment, and makes it young by that. */
    private static final String FORGET_NOTES = """
            delete from vault_note where note_id in (
                select v.note_id from vault_note v
                 where not v.settled and v.touched_at < ? and not\s""" + POINTED_TO.formatted("note") + """

                 order by v.touched_at limit ? for update skip locked)""";

    /** A key with which somebody is sealing at this moment is locked, and left for the next time with its party. */
    private static final String FORGET_PARTIES = """
            with orphan as (
                select k.subject_id from vault_key k join vault_party v on v.party_id = k.subject_id
                 where not v.settled and v.touched_at < ? and not\s""" + POINTED_TO.formatted("party") + """

                 order by v.touched_at limit ? for update of k skip locked),
            forgotten as (
                delete from vault_party p using orphan o
                 where p.party_id = o.subject_id and not p.settled and p.touched_at < ? returning p.party_id)
            delete from vault_key k using forgotten f where k.subject_id = f.party_id""";

    private final JdbcClient jdbc;
    private final BoundTransactions transactions;
    private final VaultProperties properties;
    private final Clock clock;
    private final Counter parties;
    private final Counter notes;

    Sweep(JdbcClient jdbc, BoundTransactions transactions, VaultProperties properties, Clock clock,
            MeterRegistry meters) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.properties = properties;
        this.clock = clock;
        this.parties = counter(meters, "party");
        this.notes = counter(meters, "note");
    }

    private static Counter counter(MeterRegistry meters, String what) {
        return Counter.builder("vault.orphans.swept").description("Rows of the vault that no event came to point to")
                .tag("what", what).register(meters);
    }

    @Scheduled(initialDelayString = "${entente.vault.sweep-every}", fixedDelayString = "${entente.vault.sweep-every}")
    void run() {
        OffsetDateTime before = clock.instant().minus(properties.grace()).atOffset(ZoneOffset.UTC);
        transactions.keep(() -> {
            for (var what : new String[]{"party", "note"}) {
                jdbc.sql(SETTLE.formatted(what)).param(before).update();
            }
        });
        sweep(parties, () -> jdbc.sql(FORGET_PARTIES).params(before, AT_ONCE, before).update());
        sweep(notes, () -> jdbc.sql(FORGET_NOTES).params(before, AT_ONCE).update());
    }

    private void sweep(Counter counter, Forgetting forgetting) {
        int swept;
        do {
            swept = transactions.keep(forgetting::some);
            counter.increment(swept);
            if (swept > 0) {
                LOG.info("{} orphans of the vault are swept ({})", swept, counter.getId().getTag("what"));
            }
        } while (swept == AT_ONCE);
    }

    /** Some orphans at once. */
    @FunctionalInterface
    private interface Forgetting {
        Integer some();
    }
}
