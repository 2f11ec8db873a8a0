package fr.entente.gatewayservice.session;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * From which devices which login succeeded before, until its password changes or nobody signs in from there any more.
 */
@Repository
public class KnownDevices {

    private static final String KNOW = """
            insert into known_device (key, person_id, last_at) values (:key, :person, :now)
            on conflict (key) do update set person_id = excluded.person_id, last_at = excluded.last_at""";

    private final JdbcClient jdbc;
    private final LockoutProperties properties;
    private final Clock clock;

    public KnownDevices(JdbcClient jdbc, LockoutProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.clock = clock;
    }

    boolean knows(String key) {
        return jdbc.sql("select last_at >= :since from known_device where key = :key").param("key", key)
                .param("since", utc(oldest())).query(Boolean.class).optional().orElse(false);
    }

    void know(String key, UUID person) {
        jdbc.sql(KNOW).param("key", key).param("person", person).param("now", utc(clock.instant())).update();
    }

    void forgetThoseOf(UUID person) {
        jdbc.sql("delete from known_device where person_id = :person").param("person", person).update();
    }

    int sweep() {
        return jdbc.sql("delete from known_device where last_at < :before").param("before", utc(oldest())).update();
    }

    private Instant oldest() {
        return clock.instant().minus(properties.deviceKnown());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
