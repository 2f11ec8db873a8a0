package fr.entente.interventionservice.action.partner;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import fr.entente.servicekit.access.BoundTransactions;

/**
 * Deletes the names that an action does not have any more, or never came to have because its command was refused. It
 * asks the store and no list, which may be behind. Any number of instances may sweep at once.
 */
@Component
final class Sweep {

    private static final Duration GRACE = Duration.ofDays(1);

    private static final String FORGET = """
            delete from action_partner p
             where p.used_at < ?
               and not coalesce((select e.payload #> '{outline,partners}'
                                        @> jsonb_build_array(jsonb_build_object('nameId', p.name_id))
                                   from event e
                                  where e.aggregate_id = p.action_id::text and e.payload -> 'outline' is not null
                                  order by e.version desc limit 1), false)""";

    private final JdbcClient jdbc;
    private final BoundTransactions transactions;
    private final Clock clock;
    private final Counter swept;

    Sweep(JdbcClient jdbc, BoundTransactions transactions, Clock clock, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
        this.swept = Counter.builder("action.partner.names.swept")
                .description("Names of institutions that no action has any more").register(meters);
    }

    @Scheduled(initialDelayString = "${entente.action.sweep-every}", fixedDelayString = "${entente.action.sweep-every}")
    void run() {
        forget(clock.instant());
    }

    int forget(Instant now) {
        var before = now.minus(GRACE).atOffset(ZoneOffset.UTC);
        int names = transactions.keep(() -> jdbc.sql(FORGET).param(before).update());
        swept.increment(names);
        return names;
    }
}
