package fr.entente.interventionservice.testing;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import fr.entente.servers.KafkaServer;
import fr.entente.servers.RealServers;

/** The dossier-service as this service hears it: records on two topics, and how far they go. */
public final class Neighbour implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> TOPICS = List.of("scheme-events", "dossier-events");
    private static final int PARTITIONS = 3;
    private static @Nullable Neighbour shared;

    private final KafkaProducer<String, String> producer;
    private final Map<String, Long> ends = new ConcurrentHashMap<>();
    private final Map<UUID, Long> versions = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private volatile boolean talking = true;

    private Neighbour(KafkaServer kafka) {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all");
        createTopics(settings);
        producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
        TOPICS.forEach(topic -> {
            for (int partition = 0; partition < PARTITIONS; partition++) {
                ends.put(topic + "-" + partition, 0L);
            }
        });
        var _ = clock.scheduleWithFixedDelay(this::tellHowFar, 0, 100, TimeUnit.MILLISECONDS);
    }

    public static synchronized Neighbour shared() {
        if (shared == null) {
            shared = at(RealServers.kafka());
        }
        return shared;
    }

    public static Neighbour at(KafkaServer kafka) {
        return new Neighbour(kafka);
    }

    /** The next event of that subject. */
    public void tell(String topic, String type, UUID subject, UUID scheme, Map<String, ?> data) {
        send(topic, type, subject, scheme, JSON.writeValueAsString(data));
    }

    /** The next event of that subject, with a value that nobody can read. */
    public void mumble(String topic, String type, UUID subject, UUID scheme) {
        send(topic, type, subject, scheme, "{\"schemeId\": oops");
    }

    long versionOf(UUID subject) {
        return versions.getOrDefault(subject, 0L);
    }

    /** As when the dossier-service is down or behind: nobody knows any more how far its records go. */
    public void fallSilent() {
        talking = false;
    }

    public void talkAgain() {
        talking = true;
    }

    @Override
    public void close() {
        clock.shutdownNow();
        producer.close();
    }

    private synchronized void send(String topic, String type, UUID subject, UUID scheme, String value) {
        long version = versions.merge(subject, 1L, Long::sum);
        var record = new ProducerRecord<>(topic, subject.toString(), value);
        Map.of("ce_specversion", "1.0", "ce_id", UUID.randomUUID().toString(), "ce_type",
                "fr.entente." + type + ".v1", "ce_source", "/dossier-service", "ce_subject", subject.toString(),
                "ce_time", now().toString(), "ce_sequence", Long.toString(version), "ce_scheme", scheme.toString())
                .forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        var place = sent(record);
        ends.merge(topic + "-" + place.partition(), place.offset() + 1, Math::max);
    }

    private synchronized void tellHowFar() {
        if (talking) {
            var mark = Map.of("source", "/dossier-service", "at", now().toString(), "offsets", new TreeMap<>(ends));
            sent(new ProducerRecord<>("relay-watermarks", "/dossier-service", JSON.writeValueAsString(mark)));
        }
    }

    private RecordMetadata sent(ProducerRecord<String, String> record) {
        try {
            return producer.send(record).get(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Instant now() {
        return Clock.systemUTC().instant();
    }

    private static void createTopics(Map<String, Object> settings) {
        try (var admin = Admin.create(settings)) {
            var topics = new ArrayList<NewTopic>();
            TOPICS.forEach(topic -> topics.add(new NewTopic(topic, Optional.of(PARTITIONS), Optional.empty())));
            topics.add(new NewTopic("relay-watermarks", Optional.of(1), Optional.empty())
                    .configs(Map.of("cleanup.policy", "compact")));
            for (var topic : topics) {
                create(admin, topic);
            }
        }
    }

    private static void create(Admin admin, NewTopic topic) {
        try {
            admin.createTopics(Set.of(topic)).all().get(20, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(e);
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
