package fr.entente.servicekit.post;

import java.time.Duration;
import java.util.function.Supplier;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;

import fr.entente.servicekit.metrics.Sample;

/** How long letters wait, and how long nobody has looked at them; nothing of both where none are sent. */
public final class PostSample implements Sample {

    private static final double MILLIS = 1000;

    private final String meter;
    private final Supplier<? extends @Nullable PostLoop<?>> loop;
    private final Outbox<?> outbox;
    private volatile double oldest;

    /**
     * @param meter begins the name of both gauges
     * @param loop none where no letters are sent
     */
    public PostSample(String meter, Supplier<? extends @Nullable PostLoop<?>> loop, Outbox<?> outbox,
            MeterRegistry meters) {
        this.meter = meter;
        this.loop = loop;
        this.outbox = outbox;
        Gauge.builder(meter + ".oldest.age", () -> oldest).baseUnit("seconds")
                .description("How long the first of these letters has waited to be sent").register(meters);
        Gauge.builder(meter + ".look.age", this::sinceLastLook).baseUnit("seconds")
                .description("How long ago the outbox of these letters was last looked at").register(meters);
    }

    @Override
    public String name() {
        return meter;
    }

    @Override
    public void take() {
        oldest = loop.get() == null ? 0 : outbox.waiting();
    }

    private double sinceLastLook() {
        PostLoop<?> running = loop.get();
        return (running == null ? Duration.ZERO : running.sinceLastLook()).toMillis() / MILLIS;
    }
}
