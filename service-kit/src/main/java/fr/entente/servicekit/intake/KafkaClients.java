package fr.entente.servicekit.intake;

import java.util.HashMap;
import java.util.Map;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Kafka's plain clients, configured for intake: the position is ours, not the broker's. */
final class KafkaClients {

    private static final int METADATA_MILLIS = 10_000;
    private static final int REQUEST_MILLIS = 10_000;

    private final IntakeSettings settings;

    KafkaClients(IntakeSettings settings) {
        this.settings = settings;
    }

    /** A member of the group of that name, which shares the partitions. */
    KafkaConsumer<byte[], byte[]> member(String name) {
        var configuration = reading();
        configuration.put(ConsumerConfig.GROUP_ID_CONFIG, "%s.%s".formatted(settings.group(), name));
        // one name for all its lives: metrics carry it
        configuration.put(ConsumerConfig.CLIENT_ID_CONFIG, "%s.%s".formatted(settings.group(), name));
        if (settings.instance() != null) {
            configuration.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, settings.instance());
        }
        configuration.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                CooperativeStickyAssignor.class.getName());
        configuration.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, settings.batch());
        configuration.put(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG,
                Math.toIntExact(settings.maxPollInterval().toMillis()));
        configuration.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, Math.toIntExact(settings.session().toMillis()));
        configuration.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                Math.toIntExact(settings.session().toMillis() / 4));
        return new KafkaConsumer<>(configuration);
    }

    /** Reads what it is assigned, for itself. */
    KafkaConsumer<byte[], byte[]> reader() {
        var configuration = reading();
        configuration.put(ConsumerConfig.RETRY_BACKOFF_MS_CONFIG, REQUEST_MILLIS / 10); // its topic may be long in coming
        configuration.put(ConsumerConfig.RETRY_BACKOFF_MAX_MS_CONFIG, REQUEST_MILLIS);
        return new KafkaConsumer<>(configuration);
    }

    Pause pause() {
        return new Pause(settings.firstPause(), settings.longestPause());
    }

    Admin admin() {
        var configuration = new HashMap<String, Object>(settings.client());
        configuration.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        configuration.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MILLIS / 2);
        configuration.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, REQUEST_MILLIS);
        return Admin.create(configuration);
    }

    private Map<String, Object> reading() {
        var configuration = new HashMap<String, Object>(settings.client());
        configuration.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        configuration.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        configuration.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        configuration.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        configuration.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, METADATA_MILLIS);
        configuration.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, REQUEST_MILLIS);
        configuration.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        configuration.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        return configuration;
    }
}
