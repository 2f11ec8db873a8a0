package fr.entente.servicekit.tracing;

import java.time.Instant;

import io.micrometer.tracing.otel.bridge.OtelCurrentTraceContext;
import io.micrometer.tracing.otel.bridge.OtelTracer;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CollectedTracesTest {

    private static final String PARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00.000250Z");

    private final InMemorySpanExporter collected = InMemorySpanExporter.create();
    private final SdkTracerProvider provider = SdkTracerProvider.builder()
            .setSampler(Sampler.parentBased(Sampler.alwaysOn()))
            .addSpanProcessor(SimpleSpanProcessor.create(collected)).build();
    private final Traces traces = new CollectedTraces(
            new OtelTracer(provider.get("test"), new OtelCurrentTraceContext(), _ -> {}));

    @Test
    void hopsOfOneFactShareItsTrace() {
        traces.around("command", PARENT, () -> traces.around("append", PARENT, () -> 1));
        traces.past("publish", PARENT, NOON, NOON.plusMillis(3));
        assertThat(collected.getFinishedSpanItems()).extracting(SpanData::getName).containsExactly("append", "command",
                "publish");
        assertThat(collected.getFinishedSpanItems()).extracting(SpanData::getTraceId)
                .containsOnly("0af7651916cd43dd8448eb211c80319c");
        var append = collected.getFinishedSpanItems().getFirst();
        assertThat(append.getParentSpanId()).isEqualTo(collected.getFinishedSpanItems().get(1).getSpanId());
    }

    @Test
    void aHopThatIsOverKeepsItsTimes() {
        traces.past("publish", PARENT, NOON, NOON.plusMillis(3));
        var publish = collected.getFinishedSpanItems().getFirst();
        assertThat(publish.getEndEpochNanos() - publish.getStartEpochNanos()).isEqualTo(3_000_000);
        assertThat(publish.getParentSpanId()).isEqualTo("b7ad6b7169203331");
    }

    @Test
    void nobodyGetsAHopOfATraceThatIsNotSampled() {
        traces.past("publish", PARENT.replaceFirst("01$", "00"), NOON, NOON);
        traces.past("publish", null, NOON, NOON);
        assertThat(collected.getFinishedSpanItems()).isEmpty();
    }

    @Test
    void aFailureComesThroughAndItsSpanEnds() {
        assertThatThrownBy(() -> traces.around("command", PARENT, () -> {
            throw new IllegalStateException("no");
        })).isInstanceOf(IllegalStateException.class);
        assertThat(collected.getFinishedSpanItems()).hasSize(1);
        assertThat(traces.current()).isEmpty();
    }
}
