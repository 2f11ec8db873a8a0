package fr.entente.benchmark.measure;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringSerializer;

import fr.entente.benchmark.Trouble;
import fr.entente.benchmark.machine.Interruption;
import fr.entente.benchmark.platform.Cluster;

/** What the same Kafka takes when nobody reads a store: one acknowledged send after the other, and as many as go. */
final class KafkaFloor {

    private static final String TOPIC = "floor";
    private static final int PARTITIONS = 3;
    private static final int BATCH = 1000;

    private final Cluster cluster;
    private final String value = Told.example().json();

    KafkaFloor(Cluster cluster) {
        this.cluster = cluster;
        try (var admin = Admin.create(Map.of("bootstrap.servers", cluster.kafka()))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, Optional.of(PARTITIONS), Optional.empty()))).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new Trouble("Kafka's floor cannot be prepared: " + e.getCause());
            }
        } catch (InterruptedException e) {
            throw Interruption.of(e);
        }
    }

    /** Records per second when each waits for the acknowledgement of the one before. */
    double oneByOne(int seconds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        long count = 0;
        try (var producer = producer(Map.of(ProducerConfig.LINGER_MS_CONFIG, "0"))) {
            producer.send(next()).get();
            long start = System.nanoTime();
            while (System.nanoTime() < end) {
                producer.send(next()).get();
                count++;
            }
            return count / ((System.nanoTime() - start) / 1e9);
        } catch (ExecutionException e) {
            throw new Trouble("Kafka's floor broke: " + e.getCause());
        } catch (InterruptedException e) {
            throw Interruption.of(e);
        }
    }

    /** Records per second when a batch is sent at once and then waited for. */
    double batches(int seconds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        long count = 0;
        try (var producer = producer(Map.of(ProducerConfig.LINGER_MS_CONFIG, "5"))) {
            sendBatch(producer);
            long start = System.nanoTime();
            while (System.nanoTime() < end) {
                sendBatch(producer);
                count += BATCH;
            }
            return count / ((System.nanoTime() - start) / 1e9);
        } catch (ExecutionException e) {
            throw new Trouble("Kafka's floor broke: " + e.getCause());
        } catch (InterruptedException e) {
            throw Interruption.of(e);
        }
    }

    private void sendBatch(KafkaProducer<String, String> producer) throws ExecutionException, InterruptedException {
        var sent = IntStream.range(0, BATCH).mapToObj(_ -> producer.send(next())).toList();
        for (var each : sent) {
            each.get();
        }
    }

    private ProducerRecord<String, String> next() {
        var id = UUID.randomUUID().toString();
        var next = new ProducerRecord<>(TOPIC, id, value);
        next.headers().add("ce_id", id.getBytes(StandardCharsets.UTF_8)).add("ce_type",
                "fr.entente.intervention.logged.v1".getBytes(StandardCharsets.UTF_8));
        return next;
    }

    private KafkaProducer<String, String> producer(Map<String, String> more) {
        var properties = new Properties();
        properties.putAll(Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, cluster.kafka(), ProducerConfig.ACKS_CONFIG,
                "all", ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true"));
        properties.putAll(more);
        return new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer());
    }
}
