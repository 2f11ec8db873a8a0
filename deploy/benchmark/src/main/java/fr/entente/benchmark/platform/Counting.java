package fr.entente.benchmark.platform;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

import fr.entente.benchmark.Trouble;
import fr.entente.benchmark.load.Door;
import fr.entente.benchmark.load.Scene;
import fr.entente.benchmark.machine.Interruption;
import fr.entente.servers.Database;
import fr.entente.servers.FreePort;

/** Our reporting-service on the topics of a peer, which has no schemes: those are copied from ours. */
final class Counting implements AutoCloseable {

    /** What the landlords are shown of what the peers count, for the checker. */
    static final String TOTALS = """
            select landlord_id as landlord, case measure when 'TOTAL' then 'INTERVENTIONS' when 'OPENED' then \
            'DOSSIERS_OPENED' else 'DOSSIERS_CLOSED' end as indicator, sum(n)::bigint as value
            from projection_1.month_cell where measure in ('TOTAL', 'OPENED', 'OUTCOME') group by 1, 2""";

    private static final String SCHEMES = "scheme-events";
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration POLL = Duration.ofMillis(200);

    private final URI address = URI.create("http://127.0.0.1:" + FreePort.any());
    private final Set<String> copied;
    private final Jvm process;

    private Counting(Path jar, Cluster servers, Keys keys, Set<String> copied) throws IOException {
        this.copied = copied;
        process = Jvm.start("reporting", List.of("-jar", jar.toString()),
                environment(servers.database("reporting"), servers, keys), servers.logs());
    }

    static Counting start(Path home, Cluster ours, Cluster servers, Keys keys) throws IOException {
        var copied = copySchemes(ours, servers);
        var counting = new Counting(Ours.unpacked(home, servers, "reporting-service"), servers, keys, copied);
        Ready.await(counting.process, counting.address);
        return counting;
    }

    private Map<String, String> environment(Database database, Cluster servers, Keys keys) {
        var environment = new HashMap<>(database.environment());
        environment.put("ENTENTE_BIND", "127.0.0.1");
        environment.put("ENTENTE_PORT", String.valueOf(address.getPort()));
        environment.put("ENTENTE_KAFKA", servers.kafka());
        environment.put("ENTENTE_JWKS_URL", keys.url());
        return environment;
    }

    private static Set<String> copySchemes(Cluster from, Cluster to) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", to.kafka()));
                var reader = new KafkaConsumer<>(Map.of("bootstrap.servers", from.kafka()), new ByteArrayDeserializer(),
                        new ByteArrayDeserializer());
                var writer = new KafkaProducer<>(Map.of("bootstrap.servers", to.kafka(), "acks", "all"),
                        new ByteArraySerializer(), new ByteArraySerializer())) {
            var partitions = reader.partitionsFor(SCHEMES).stream()
                    .map(each -> new TopicPartition(SCHEMES, each.partition())).toList();
            admin.createTopics(List.of(new NewTopic(SCHEMES, partitions.size(), (short) 1))).all().get();
            var copied = new HashSet<String>();
            reader.assign(partitions);
            reader.seekToBeginning(partitions);
            var ends = reader.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> reader.position(each) < ends.getOrDefault(each, 0L))) {
                for (var each : reader.poll(POLL)) {
                    var written = writer.send(new ProducerRecord<>(SCHEMES, each.partition(), each.key(), each.value(),
                            each.headers())).get();
                    copied.add("%s-%d@%d".formatted(SCHEMES, written.partition(), written.offset()));
                }
            }
            return copied;
        } catch (ExecutionException e) {
            throw new Trouble("The schemes could not be copied for a peer: " + e.getCause());
        } catch (InterruptedException e) {
            throw Interruption.of(e);
        }
    }

    /** Until what the peer has opened is told to its landlords. */
    void awaitDossiers(Door door, Scene scene) {
        Ready.until("our reporting-service shows the landlords of a peer", PATIENCE, () -> shows(door, scene));
    }

    private static boolean shows(Door door, Scene scene) {
        try {
            return Dashboard.all(door, scene).size() == scene.landlords().size();
        } catch (Trouble _) {
            return false;
        }
    }

    /** Which records the peer itself has not sent, as {@code topic-partition@offset}. */
    Set<String> copied() {
        return copied;
    }

    URI address() {
        return address;
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.close();
    }
}
