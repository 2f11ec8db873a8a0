package fr.entente.servicekit.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** What is counted of one loop. */
final class IntakeMeters {

    private static final String LOOP = "intake";

    private final MeterRegistry registry;
    private final String name;
    private final List<Gauge> gauges = new ArrayList<>();
    private final Counter facts;
    private final Counter duplicates;
    private final Counter outdated;
    private final DistributionSummary batch;

    IntakeMeters(MeterRegistry registry, String name) {
        this.registry = registry;
        this.name = name;
        this.facts = registry.counter("intake.facts", LOOP, name);
        this.duplicates = registry.counter("intake.duplicates", LOOP, name);
        this.outdated = registry.counter("intake.outdated", LOOP, name);
        this.batch = registry.summary("intake.batch", LOOP, name);
    }

    void count(Batch.Outcome<?> outcome) {
        batch.record(outcome.records());
        facts.increment(outcome.applied().size());
        duplicates.increment(outcome.duplicates());
        outdated.increment(outcome.outdated());
    }

    <T> void watch(String gauge, T subject, ToDoubleFunction<T> value) {
        gauges.add(Gauge.builder(gauge, subject, value).tag(LOOP, name).register(registry));
    }

    void forget() {
        gauges.forEach(registry::remove);
    }
}
