package fr.entente.servicekit.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

import fr.entente.servicekit.metrics.KafkaMeters;

/**
 * Kafka with an idempotent producer, one request in flight for each broker. The first record that fails closes the
 * producer from within, before it can send what comes behind; the next attempt starts with a new one.
 */
final class KafkaOutlet implements Outlet {

    /** With one request in flight, what waits goes out in few of them; the client's 16 KiB hold some twenty events. */
    private static final int BATCH_BYTES = 256 * 1024;

    private final RelayProperties properties;
    private final KafkaMeters meters;
    private @Nullable Producer<String, byte[]> producer;
    private @Nullable Admin admin;

    KafkaOutlet(RelayProperties properties, MeterRegistry meters) {
        this.meters = new KafkaMeters(meters);
        this.properties = properties;
    }

    @Override
    public Present prepare(Collection<String> topics) throws Exception {
        return topics().prepare(topics);
    }

    @Override
    public Map<String, String> ids(Collection<String> topics) throws Exception {
        return topics().ids(topics);
    }

    private Topics topics() {
        var open = admin;
        if (open == null) {
            open = Admin.create(settings());
            admin = open;
        }
        return new Topics(open, properties);
    }

    @Override
    public Sending send(List<ProducerRecord<String, byte[]>> records) throws Exception {
        var open = producer();
        return orClose(() -> {
            var acknowledgements = new ArrayList<Future<RecordMetadata>>(records.size());
            for (var record : records) {
                acknowledgements.add(open.send(record, (_, failure) -> closeAfter(failure, open)));
            }
            return () -> orClose(() -> ends(acknowledgements));
        });
    }

    private <T> T orClose(Callable<T> work) throws Exception {
        try {
            return work.call();
        } catch (Exception e) {
            close();
            throw e;
        }
    }

    private static void closeAfter(@Nullable Exception failure, Producer<String, byte[]> failed) {
        if (failure != null) {
            failed.close(Duration.ZERO);
        }
    }

    private Map<TopicPartition, Long> ends(List<Future<RecordMetadata>> acknowledgements) throws Exception {
        var ends = new HashMap<TopicPartition, Long>();
        for (var acknowledgement : acknowledgements) {
            var written = acknowledgement.get(2 * properties.patience().toMillis(), TimeUnit.MILLISECONDS);
            ends.merge(new TopicPartition(written.topic(), written.partition()), written.offset() + 1, Math::max);
        }
        return ends;
    }

    @Override
    public void close() {
        if (producer != null) {
            meters.close();
            producer.close(Duration.ZERO);
            producer = null;
        }
        if (admin != null) {
            admin.close(Duration.ZERO);
            admin = null;
        }
    }

    private Producer<String, byte[]> producer() {
        var open = producer;
        if (open == null) {
            open = new KafkaProducer<>(settings(), new StringSerializer(), new ByteArraySerializer());
            producer = open;
            meters.show(open);
        }
        return open;
    }

    private Map<String, Object> settings() {
        long patience = properties.patience().toMillis();
        var settings = new HashMap<String, Object>(properties.client());
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, properties.kafka());
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "relay" + properties.source().replace('/', '-'));
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) patience);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) (patience / 3));
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, patience / 3);
        return settings;
    }
}
