package fr.entente.servicekit.relay;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics the relay writes to. It creates what is missing and keeps everything for ever; it never alters one. */
final class Topics {

    private static final Map<String, String> FOR_EVER = Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1",
            TopicConfig.RETENTION_BYTES_CONFIG, "-1");
    private static final Map<String, String> LAST_OF_EACH = Map.of(TopicConfig.CLEANUP_POLICY_CONFIG,
            TopicConfig.CLEANUP_POLICY_COMPACT);

    private final Admin admin;
    private final RelayProperties properties;

    Topics(Admin admin, RelayProperties properties) {
        this.admin = admin;
        this.properties = properties;
    }

    Present prepare(Collection<String> topics) throws Exception {
        var present = new HashSet<>(get(admin.listTopics().names()));
        for (var topic : topics) {
            if (!present.contains(topic)) {
                create(new NewTopic(topic, properties.partitions(), properties.replication()).configs(FOR_EVER));
            }
        }
        if (!present.contains(Watermarks.TOPIC)) {
            create(new NewTopic(Watermarks.TOPIC, 1, properties.replication()).configs(LAST_OF_EACH));
        }
        return present(topics);
    }

    private void create(NewTopic topic) throws Exception {
        try {
            get(admin.createTopics(List.of(topic)).all());
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    /** Ends and ids that belong together. */
    private Present present(Collection<String> topics) throws Exception {
        var ids = ids(topics);
        var ends = ends(topics);
        if (!ids(topics).equals(ids)) {
            throw new IllegalStateException("Topics are just being made anew: " + topics);
        }
        return new Present(ends, ids);
    }

    Map<String, String> ids(Collection<String> topics) throws Exception {
        return get(admin.describeTopics(topics).allTopicNames()).values().stream()
                .collect(Collectors.toMap(TopicDescription::name, topic -> topic.topicId().toString()));
    }

    private Map<TopicPartition, Long> ends(Collection<String> topics) throws Exception {
        var asked = new HashMap<TopicPartition, OffsetSpec>();
        get(admin.describeTopics(topics).allTopicNames()).forEach((topic, description) -> description.partitions()
                .forEach(
                        partition -> asked.put(new TopicPartition(topic, partition.partition()), OffsetSpec.latest())));
        var ends = new HashMap<TopicPartition, Long>();
        get(admin.listOffsets(asked).all()).forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    private <T> T get(KafkaFuture<T> answer) throws Exception {
        return answer.get(properties.patience().toMillis(), TimeUnit.MILLISECONDS);
    }
}
