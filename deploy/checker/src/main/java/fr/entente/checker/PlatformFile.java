package fr.entente.checker;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a running platform is. What is not named is not looked at, and the verdict says so.
 *
 * @param journalFrom events recorded before are of no journalled client
 * @param settledBefore while work goes on: what was recorded later is under way and is not looked for on the other side
 * @param openToPeople whether others than the journalled clients may work there
 * @param kafkaClient further settings of the Kafka client, such as its security
 * @param strangers what a test put on the topics itself, as {@code topic-partition@offset}
 */
public record PlatformFile(
        @Nullable String gateway,
        @Nullable String kafka,
        Map<String, String> services,
        Map<String, DatabaseAt> databases,
        @Nullable String journal,
        @Nullable String logs,
        List<Reader> readers,
        @Nullable Instant journalFrom,
        @Nullable Instant settledBefore,
        @Nullable Boolean openToPeople,
        Map<String, String> kafkaClient,
        Set<String> strangers) {

    public static final String DOSSIER = "dossier";
    public static final String INTERVENTION = "intervention";
    public static final String REPORTING = "reporting";

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public PlatformFile {
        services = orElse(services, Map.of());
        databases = orElse(databases, Map.of());
        readers = orElse(readers, List.of());
        kafkaClient = orElse(kafkaClient, Map.of());
        strangers = orElse(strangers, Set.of());
    }

    /** Of a platform at rest. */
    public PlatformFile(@Nullable String gateway, @Nullable String kafka, Map<String, String> services,
            Map<String, DatabaseAt> databases, @Nullable String journal, @Nullable String logs, List<Reader> readers,
            @Nullable Instant journalFrom, Set<String> strangers) {
        this(gateway, kafka, services, databases, journal, logs, readers, journalFrom, null, strangers);
    }

    /** Of one that nobody works on but clients with a journal. */
    public PlatformFile(@Nullable String gateway, @Nullable String kafka, Map<String, String> services,
            Map<String, DatabaseAt> databases, @Nullable String journal, @Nullable String logs, List<Reader> readers,
            @Nullable Instant journalFrom, @Nullable Instant settledBefore, Set<String> strangers) {
        this(gateway, kafka, services, databases, journal, logs, readers, journalFrom, settledBefore, null, Map.of(),
                strangers);
    }

    public PlatformFile with(Map<String, String> clientOfKafka) {
        return new PlatformFile(gateway, kafka, services, databases, journal, logs, readers, journalFrom, settledBefore,
                openToPeople, clientOfKafka, strangers);
    }

    public boolean letsPeopleWork() {
        return Boolean.TRUE.equals(openToPeople);
    }

    /**
     * One database and who may read all of it.
     *
     * @param events SQL for its events instead of our table: id, aggregate, sequence, type and payload as published, time
     * @param dashboard SQL for its counters instead of our tables: landlord, indicator, value
     */
    public record DatabaseAt(
            String url,
            String user,
            String password,
            @Nullable String events,
            @Nullable String dashboard) {

        public DatabaseAt(String url, String user, String password) {
            this(url, user, password, null, null);
        }
    }

    /** Somebody who may sign in and read dashboards. */
    public record Reader(String login, String password, String role, String scheme, @Nullable String landlord) {}

    public static PlatformFile read(Path file) throws IOException {
        try {
            return JSON.readValue(file.toFile(), PlatformFile.class);
        } catch (JacksonException e) {
            throw new IOException("%s cannot be read: %s".formatted(file, e.getOriginalMessage()), e);
        }
    }

    public Optional<DatabaseAt> database(String name) {
        return Optional.ofNullable(databases.get(name));
    }

    // Jackson hands over null for what the file does not say
    private static <T> T orElse(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }
}
