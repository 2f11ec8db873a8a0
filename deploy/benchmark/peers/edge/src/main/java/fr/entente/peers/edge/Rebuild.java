package fr.entente.peers.edge;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/**
 * Empties the read model and reads the topics again from their beginning, with the listeners stopped meanwhile. The
 * offsets go first: whoever dies in between reads everything again into tables that know it already.
 */
@Component
class Rebuild {

    private final JdbcClient jdbc;
    private final KafkaListenerEndpointRegistry listeners;
    private final KafkaAdmin kafka;
    private final String group;

    Rebuild(JdbcClient jdbc, KafkaListenerEndpointRegistry listeners, KafkaAdmin kafka,
            @Value("${spring.kafka.consumer.group-id}") String group) {
        this.jdbc = jdbc;
        this.listeners = listeners;
        this.kafka = kafka;
        this.group = group;
    }

    void start() {
        listeners.stop();
        try (var admin = Admin.create(kafka.getConfigurationProperties())) {
            var beginning = ends(admin, OffsetSpec.earliest()).entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, entry -> new OffsetAndMetadata(entry.getValue())));
            admin.alterConsumerGroupOffsets(group, beginning).all().get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("The group keeps its offsets", e);
        }
        jdbc.sql("truncate processed_event, landlord_counter").update();
        listeners.start();
    }

    Progress progress() {
        try (var admin = Admin.create(kafka.getConfigurationProperties())) {
            var read = admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
            var behind = ends(admin, OffsetSpec.latest()).entrySet().stream().anyMatch(end -> end.getValue() > 0
                    && (read.get(end.getKey()) == null || read.get(end.getKey()).offset() < end.getValue()));
            var events = jdbc.sql("select count(*) from processed_event").query(Long.class).single();
            return new Progress(behind ? "RUNNING" : "DONE", events);
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("Kafka does not say how far it is", e);
        }
    }

    private Map<TopicPartition, Long> ends(Admin admin, OffsetSpec spec)
            throws ExecutionException, InterruptedException {
        var asked = admin.describeTopics(List.of(Topics.DOSSIERS, Topics.INTERVENTIONS)).allTopicNames().get()
                .values().stream().flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(Collectors.toMap(partition -> partition, _ -> spec));
        return admin.listOffsets(asked).all().get().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().offset()));
    }

    record Progress(String state, long events) {}
}
