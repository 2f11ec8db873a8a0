package fr.entente.interventionservice.defect.notice;

import java.time.Duration;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import fr.entente.interventionservice.post.PostLoop;
import fr.entente.servicekit.access.BoundTransactions;
import fr.entente.servicekit.metrics.Sample;

/** How long notices wait, and how long nobody has looked at them; nothing of both where none are sent. */
@Component
final class NoticeSample implements Sample {

    private static final double MILLIS = 1000;

    private final ObjectProvider<PostLoop<Notice>> loop;
    private final JdbcClient jdbc;
    private final BoundTransactions transactions;
    private volatile double oldest;

    NoticeSample(ObjectProvider<PostLoop<Notice>> loop, JdbcClient jdbc, BoundTransactions transactions,
            MeterRegistry meters) {
        this.loop = loop;
        this.jdbc = jdbc;
        this.transactions = transactions;
        Gauge.builder("defect.notice.oldest.age", () -> oldest).baseUnit("seconds")
                .description("How long the first notice of a defect has waited to be sent").register(meters);
        Gauge.builder("defect.notice.look.age", this::sinceLastLook).baseUnit("seconds")
                .description("How long ago the outbox of notices was last looked at").register(meters);
    }

    @Override
    public String name() {
        return "notices";
    }

    @Override
    public void take() {
        oldest = loop.getIfAvailable() == null ? 0 : transactions.keep(() -> jdbc.sql("""
                select coalesce(extract(epoch from now() - min(queued_at)), 0)::float8 from defect_notice
                 where sent_at is null and given_up_at is null""").query(Double.class).single());
    }

    private double sinceLastLook() {
        var running = loop.getIfAvailable();
        return (running == null ? Duration.ZERO : running.sinceLastLook()).toMillis() / MILLIS;
    }
}
