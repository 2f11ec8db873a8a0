package fr.entente.servicekit.intake;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/** What Kafka says of the topics of an intake; one that is not there yet is left out. */
final class Topics implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 15;

    private final Supplier<Admin> connecting;
    private @Nullable Admin connected;

    /** Connected when first asked: a service starts although Kafka's name is not known yet. */
    Topics(Supplier<Admin> connecting) {
        this.connecting = connecting;
    }

    private synchronized Admin admin() {
        if (connected == null) {
            connected = connecting.get();
        }
        return connected;
    }

    /** Another id under the same name means that the topic was made anew. */
    Map<String, String> ids(Collection<String> names) {
        return describe(names).values().stream()
                .collect(Collectors.toMap(TopicDescription::name, topic -> topic.topicId().toString()));
    }

    Map<TopicPartition, Long> ends(Collection<String> names) {
        var latest = describe(names).values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(Collectors.toMap(Function.identity(), _ -> OffsetSpec.latest()));
        return wait(admin().listOffsets(latest).all()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, end -> offset(end.getValue())));
    }

    private Map<String, TopicDescription> describe(Collection<String> names) {
        var found = new HashMap<String, TopicDescription>();
        admin().describeTopics(names).topicNameValues().forEach((name, description) -> {
            try {
                found.put(name, wait(description));
            } catch (UnknownTopicOrPartitionException _) {
                // its owner has not made it yet
            }
        });
        return found;
    }

    private static long offset(ListOffsetsResultInfo end) {
        return end.offset();
    }

    private static <T> T wait(KafkaFuture<T> answer) {
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException cause ? cause : new KafkaException(e.getCause());
        } catch (TimeoutException e) {
            throw new KafkaException("Kafka did not answer", e);
        }
    }

    @Override
    public synchronized void close() {
        if (connected != null) {
            connected.close(Duration.ofSeconds(1));
        }
    }
}
