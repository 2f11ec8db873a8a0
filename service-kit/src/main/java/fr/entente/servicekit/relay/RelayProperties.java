package fr.entente.servicekit.relay;

import java.time.Duration;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the relay publishes.
 *
 * @param kafka bootstrap servers
 * @param source names this service in every published event
 * @param partitions of a topic the relay creates; never changed afterwards, it would break the order of a key
 * @param replication of a topic the relay creates
 * @param batch most events between two saved positions
 * @param patience how long Kafka may take for a batch before it is tried again
 * @param watermarkEvery how often readers are told how far everything is published
 * @param client further settings of the Kafka client, such as its security
 */
@ConfigurationProperties("entente.relay")
public record RelayProperties(
        @DefaultValue("${entente.kafka}") String kafka,
        @DefaultValue("/${spring.application.name}") String source,
        @DefaultValue("3") int partitions,
        @DefaultValue("1") short replication,
        @DefaultValue("1000") int batch,
        @DefaultValue("15s") Duration patience,
        @DefaultValue("2s") Duration watermarkEvery,
        @DefaultValue Map<String, String> client) {}
