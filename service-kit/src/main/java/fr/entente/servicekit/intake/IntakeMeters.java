package fr.entente.servicekit.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import org.apache.kafka.clients.consumer.Consumer;

import fr.entente.servicekit.metrics.KafkaMeters;
import fr.entente.servicekit.tracing.Traces;

/** What is counted and told of one loop; all of it goes with the loop, so that rebuilds leave nothing behind. */
final class IntakeMeters {

    private final MeterRegistry registry;
    private final Traces traces;
    private final Clock clock;
    private final String name;
    private final Tags tags;
    private final KafkaMeters client;
    private final List<Meter> meters = new ArrayList<>();
    private final Counter facts;
    private final Counter duplicates;
    private final Counter outdated;
    private final DistributionSummary batch;

    /** A loop is named for its projection, followed by the version of its tables where there are several. */
    IntakeMeters(MeterRegistry registry, Traces traces, Clock clock, String projection, String name) {
        this.registry = registry;
        this.traces = traces;
        this.clock = clock;
        this.name = name;
        this.tags = Tags.of("projection", projection, "version",
                name.startsWith(projection + "-") ? name.substring(projection.length() + 1) : "1");
        this.client = new KafkaMeters(registry);
        this.facts = kept(registry.counter("intake.facts", tags));
        this.duplicates = kept(registry.counter("intake.duplicates", tags));
        this.outdated = kept(registry.counter("intake.outdated", tags));
        this.batch = kept(registry.summary("intake.batch", tags));
    }

    private <M extends Meter> M kept(M meter) {
        meters.add(meter);
        return meter;
    }

    /** The same work, counted, with a span for each fact that belongs to a trace somebody collects. */
    <F> IntakeRun.Keeping<F> around(IntakeRun.Keeping<F> work) {
        return (records, from, to) -> {
            var begun = clock.instant();
            var outcome = work.keep(records, from, to);
            count(outcome);
            if (traces.areKept()) {
                trace(outcome, begun);
            }
            return outcome;
        };
    }

    private void count(Batch.Outcome<?> outcome) {
        batch.record(outcome.records());
        facts.increment(outcome.applied().size());
        duplicates.increment(outcome.duplicates());
        outdated.increment(outcome.outdated());
    }

    private void trace(Batch.Outcome<?> outcome, Instant begun) {
        var committed = clock.instant();
        outcome.applied().forEach(taken -> traces.past("commit " + name, taken.source().traceparent(), begun,
                committed));
    }

    void show(Consumer<?, ?> consumer) {
        client.show(consumer);
    }

    <T> void watch(String gauge, T subject, ToDoubleFunction<T> value) {
        kept(Gauge.builder(gauge, subject, value).tags(tags).register(registry));
    }

    <T> void watchAge(String gauge, T subject, ToDoubleFunction<T> value) {
        kept(Gauge.builder(gauge, subject, value).tags(tags).baseUnit("seconds").register(registry));
    }

    void forget() {
        client.close();
        meters.forEach(registry::remove);
    }
}
