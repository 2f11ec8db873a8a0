package fr.entente.benchmark.platform;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

import fr.entente.benchmark.Trouble;
import fr.entente.benchmark.machine.Interruption;

/** How far facts have come on their way: from a store into its views and Kafka, from there into reporting. */
public final class Flow implements AutoCloseable {

    private static final List<String> TOPICS = List.of("scheme-events", "dossier-events", "intervention-events");
    private static final String READERS_ARE_THERE = """
            select count(*) from feed_position f
             where (f.xid, f.position)
                   < (select e.xid, e.position from event e order by e.xid desc, e.position desc limit 1)""";
    private static final String VIEWS_ARE_THERE = READERS_ARE_THERE + " and f.reader like 'view/%'";
    private static final String READ_FROM = "select number from projection where state = 'ACTIVE'";

    private final Cluster cluster;
    private final Admin admin;

    public Flow(Cluster cluster) {
        this.cluster = cluster;
        admin = Admin.create(Map.of("bootstrap.servers", cluster.kafka()));
    }

    /** Records of the topic by now. */
    public long published(String topic) {
        try {
            var partitions = admin.describeTopics(List.of(topic)).allTopicNames().get().values().stream()
                    .flatMap(found -> found.partitions().stream()
                            .map(partition -> new TopicPartition(topic, partition.partition())))
                    .collect(Collectors.toMap(Function.identity(), _ -> OffsetSpec.latest()));
            return admin.listOffsets(partitions).all().get().values().stream()
                    .mapToLong(end -> end.offset()).sum();
        } catch (ExecutionException e) {
            throw new Trouble("Kafka does not say where %s ends: %s".formatted(topic, e.getCause()));
        } catch (InterruptedException e) {
            throw Interruption.of(e);
        }
    }

    /** Until every reader of the store has read its last event. */
    public void awaitReaders(String service, Duration patience) {
        Ready.until("the readers of %s are at its end".formatted(service), patience,
                () -> cluster.number(service, READERS_ARE_THERE) == 0);
    }

    /** The same of those that make this service's own lists. */
    public void awaitViews(String service, Duration patience) {
        Ready.until("the views of %s are at its end".formatted(service), patience,
                () -> cluster.number(service, VIEWS_ARE_THERE) == 0);
    }

    /** Until reporting has taken in what is in Kafka now. */
    public void awaitReporting(Duration patience) {
        long wanted = TOPICS.stream().mapToLong(this::published).sum();
        Ready.until("reporting has taken in %d records".formatted(wanted), patience,
                () -> takenIn() >= wanted);
    }

    /** By the projection that is read now. */
    private long takenIn() {
        return cluster.number("reporting", "select coalesce(sum(next_offset), 0) from projection_%d.intake_position"
                .formatted(cluster.number("reporting", READ_FROM)));
    }

    @Override
    public void close() {
        admin.close();
    }
}
