package fr.entente.servicekit.metrics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Takes the samples one after the other on one thread, at an even pace, however often somebody scrapes. */
public final class Sampler implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Sampler.class);

    private final List<Sample> samples;
    private final Duration every;
    private final Clock clock;
    private final Map<String, Instant> taken = new ConcurrentHashMap<>();
    private volatile @Nullable Thread thread;

    public Sampler(List<Sample> samples, Duration every, MeterRegistry meters, Clock clock) {
        this.samples = samples;
        this.every = every;
        this.clock = clock;
        for (var sample : samples) {
            taken.put(sample.name(), clock.instant());
            Gauge.builder("sample.age", () -> age(sample.name()))
                    .description("How old the values are that were last read from the database")
                    .baseUnit("seconds").tag("sample", sample.name()).register(meters);
        }
    }

    private double age(String sample) {
        return Duration.between(taken.getOrDefault(sample, clock.instant()), clock.instant()).toMillis() / 1000.0;
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("sampler").start(this::work);
    }

    @Override
    public void stop() {
        var running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void work() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                samples.forEach(this::take);
                Thread.sleep(every);
            }
        } catch (InterruptedException _) {
            LOG.debug("The sampler ends");
        }
    }

    private void take(Sample sample) {
        try {
            sample.take();
            taken.put(sample.name(), clock.instant());
        } catch (RuntimeException e) {
            LOG.debug("Sample {} was not taken: {}", sample.name(), e.toString());
        }
    }
}
