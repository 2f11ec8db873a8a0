package fr.entente.dossierservice.stock.storage;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import fr.entente.servicekit.access.BoundTransactions;

/** Forgets the files that nobody reads and the differences that nobody applies. Several instances may do it at once. */
@Component
public class StockSweep {

    private static final Duration UNREAD = Duration.ofDays(1);
    private static final Duration UNAPPLIED = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final BoundTransactions transactions;
    private final Clock clock;

    StockSweep(JdbcClient jdbc, BoundTransactions transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    public void run() {
        transactions.keep(() -> jdbc.sql("""
                delete from stock_import
                 where state <> 'READ' and touched_at < ?
                    or applied_at is null and applying_site is null and begun_at < ?""")
                .params(before(UNREAD), before(UNAPPLIED)).update());
    }

    private OffsetDateTime before(Duration age) {
        return clock.instant().minus(age).atOffset(ZoneOffset.UTC);
    }
}
