package fr.entente.servicekit.metrics;

import java.util.concurrent.atomic.AtomicReference;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;

/** What Kafka's own client measures, of one client at a time: the next one takes the place of the last. */
public final class KafkaMeters implements AutoCloseable {

    private final MeterRegistry meters;
    private final AtomicReference<@Nullable KafkaClientMetrics> shown = new AtomicReference<>();

    public KafkaMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    public void show(Producer<?, ?> producer) {
        show(new KafkaClientMetrics(producer));
    }

    public void show(Consumer<?, ?> consumer) {
        show(new KafkaClientMetrics(consumer));
    }

    private void show(KafkaClientMetrics client) {
        close();
        shown.set(client);
        client.bindTo(meters);
    }

    @Override
    public void close() {
        var last = shown.getAndSet(null);
        if (last != null) {
            last.close();
        }
    }
}
