package fr.entente.servicekit.intake;

import java.time.Duration;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How records are fetched.
 *
 * @param bootstrapServers where Kafka is
 * @param group what the names of this service's consumer groups start with
 * @param instance a name that this instance alone keeps over its restarts: killed and started anew, it goes on at once
 *            instead of when its former self is given up after {@code session}. None where instances come and go
 * @param autoStart whether every {@link Intake} bean gets a loop; a service that makes its own says no
 * @param batch records taken in one transaction, at most
 * @param session after this silence another instance takes over
 * @param maxPollInterval after this long in one batch as well
 * @param firstPause before a loop starts again after a fault; it doubles up to the longest
 * @param failing subjects refused in one batch, at most; with more of them the fault is ours, and the loop stops instead
 * @param client further settings of the Kafka clients, such as their security
 */
@ConfigurationProperties("entente.intake")
public record IntakeSettings(
        @DefaultValue("127.0.0.1:19092") String bootstrapServers,
        @DefaultValue("entente") String group,
        @Nullable String instance,
        @DefaultValue("true") boolean autoStart,
        @DefaultValue("2000") int batch,
        @DefaultValue("10s") Duration session,
        @DefaultValue("5m") Duration maxPollInterval,
        @DefaultValue("500ms") Duration firstPause,
        @DefaultValue("15s") Duration longestPause,
        @DefaultValue("100") int failing,
        @DefaultValue Map<String, String> client) {}
