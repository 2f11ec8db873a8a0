package fr.entente.servicekit.tracing;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import org.jspecify.annotations.Nullable;

/** Spans that a collector gets. */
final class CollectedTraces implements Traces {

    private final Tracer tracer;

    CollectedTraces(Tracer tracer) {
        this.tracer = tracer;
    }

    @Override
    public Optional<Traceparent> current() {
        return Optional.ofNullable(tracer.currentSpan()).map(Span::context).map(
                at -> new Traceparent(at.traceId(), at.spanId(), Boolean.TRUE.equals(at.sampled())));
    }

    @Override
    public <T extends @Nullable Object> T around(String name, @Nullable String parent, Supplier<T> work) {
        var span = below(parent).name(name).start();
        try (var _ = tracer.withSpan(span)) {
            return work.get();
        } catch (RuntimeException failure) {
            span.event(failure.getClass().getSimpleName());
            throw failure;
        } finally {
            span.end();
        }
    }

    private Span.Builder below(@Nullable String parent) {
        var under = tracer.currentSpan();
        return under == null
                ? Traceparent.read(parent).map(this::below).orElseGet(tracer::spanBuilder)
                : tracer.spanBuilder().setParent(under.context());
    }

    private Span.Builder below(Traceparent parent) {
        return tracer.spanBuilder().setParent(context(parent));
    }

    private TraceContext context(Traceparent at) {
        return tracer.traceContextBuilder().traceId(at.traceId()).spanId(at.spanId()).sampled(at.sampled()).build();
    }

    @Override
    public boolean areKept() {
        return true;
    }

    @Override
    public void past(String name, @Nullable String parent, Instant from, Instant until) {
        Traceparent.read(parent).filter(Traceparent::sampled).ifPresent(
                sampled -> below(sampled).name(name).startTimestamp(micros(from), TimeUnit.MICROSECONDS).start()
                        .end(micros(until), TimeUnit.MICROSECONDS));
    }

    private static long micros(Instant at) {
        return TimeUnit.SECONDS.toMicros(at.getEpochSecond()) + TimeUnit.NANOSECONDS.toMicros(at.getNano());
    }
}
