package fr.entente.dossierservice.vault;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import fr.entente.dossierservice.calendar.Days;
import fr.entente.dossierservice.lists.Row;
import fr.entente.servicekit.access.BoundTransactions;

/**
 * Deletes the keys of dossiers whose words were kept long enough, and of the persons in them, one dossier in each
 * transaction. No event: what was erased once is erased again after a restore by what is left, the closing and the
 * time.
 */
@Component
final class Erasing {

    private static final Logger LOG = LoggerFactory.getLogger(Erasing.class);
    private static final int AT_ONCE = 100;
    private static final double MILLIS = 1000;

    /** From the first run on: a month has to pass before anything is erased of a scheme that chose nothing. */
    private static final String BEGIN = """
            insert into vault_retention (scheme_id, version, since) select scheme_id, 1, ? from scheme
            on conflict (scheme_id) do nothing""";

    /** Waits for whoever seals with one of them at this moment, and finds what he wrote afterwards. */
    private static final String FORGET_KEYS = """
            delete from vault_key where subject_id = ?
                or subject_id in (select party_id from vault_party where dossier_id = ?)""";

    private static final String EMPTY = "update vault_%s set sealed = null where dossier_id = ? and sealed is not null";

    private static final String TELL = """
            insert into vault_erasure as e (dossier_id, erased_on, scheme_id, parties, notes) values (?, ?, ?, ?, ?)
            on conflict (dossier_id, erased_on) do update
               set parties = e.parties + excluded.parties, notes = e.notes + excluded.notes""";

    private final JdbcClient jdbc;
    private final BoundTransactions transactions;
    private final Erasable erasable;
    private final Clock clock;
    private final Counter dossiers;
    private volatile Instant ended;

    Erasing(JdbcClient jdbc, BoundTransactions transactions, Erasable erasable, Clock clock, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.erasable = erasable;
        this.clock = clock;
        this.ended = clock.instant();
        this.dossiers = Counter.builder("vault.dossiers.erased")
                .description("Dossiers whose words were kept long enough and are gone").register(meters);
        Gauge.builder("vault.erasing.age", () -> Duration.between(ended, clock.instant()).toMillis() / MILLIS)
                .baseUnit("seconds").description("Since words that were kept long enough were last erased to the end")
                .register(meters);
    }

    private record Due(UUID dossier, UUID scheme) {}

    @Scheduled(initialDelayString = "${entente.vault.sweep-every}", fixedDelayString = "${entente.vault.erase-every}")
    void run() {
        LocalDate today = Days.of(clock.instant());
        transactions.keep(() -> jdbc.sql(BEGIN).param(today).update());
        List<Due> due;
        do {
            due = transactions.keep(() -> dueOn(today, null, AT_ONCE));
            due.forEach(one -> erase(one, today));
        } while (due.size() == AT_ONCE);
        ended = clock.instant();
    }

    private List<Due> dueOn(LocalDate today, @Nullable UUID dossier, int most) {
        return erasable.by(today, null, dossier, most,
                Row.to(row -> new Due(row.id("dossier_id"), row.id("scheme_id"))));
    }

    /** It may have been reopened, or erased by another instance, since it was found. */
    private void erase(Due due, LocalDate today) {
        boolean erased = transactions.keep(() -> dueOn(today, due.dossier(), 1).contains(due) && isErased(due, today));
        if (erased) {
            dossiers.increment();
            LOG.info("The words of a dossier were kept long enough and are erased");
        }
    }

    private boolean isErased(Due due, LocalDate today) {
        jdbc.sql(FORGET_KEYS).params(due.dossier(), due.dossier()).update();
        int notes = jdbc.sql(EMPTY.formatted("note")).param(due.dossier()).update();
        int parties = jdbc.sql(EMPTY.formatted("party")).param(due.dossier()).update();
        if (notes + parties > 0) {
            jdbc.sql(TELL).params(due.dossier(), today, due.scheme(), parties, notes).update();
        }
        return notes + parties > 0;
    }
}
