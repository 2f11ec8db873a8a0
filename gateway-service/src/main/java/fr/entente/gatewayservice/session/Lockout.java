package fr.entente.gatewayservice.session;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import fr.entente.gatewayservice.session.SignInRejection.Locked;
import fr.entente.servicekit.storage.Digests;

/**
 * Counts failures by login and by address in PostgreSQL, so that neither a restart nor another instance forgets. An
 * attempt counts as failed until it succeeded: a thousand at the same moment gain nothing.
 */
@Repository
public class Lockout {

    private static final String LOCK = """
            insert into sign_in_failure (key, failures, last_at) values (:key, 0, :now)
            on conflict (key) do update set failures = sign_in_failure.failures returning failures, last_at""";
    private static final String COUNT = """
            update sign_in_failure set failures = :failures, last_at = :now where key = :key""";
    private static final String SWEEP = """
            delete from sign_in_failure where key in (
                select key from sign_in_failure where last_at < :before for update skip locked)""";

    private final JdbcClient jdbc;
    private final KnownDevices devices;
    private final LockoutProperties properties;
    private final Clock clock;

    public Lockout(JdbcClient jdbc, KnownDevices devices, LockoutProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.devices = devices;
        this.properties = properties;
        this.clock = clock;
    }

    /** Counts an attempt as failed, or refuses it because there were too many. */
    @Transactional
    public void attempt(String login, Origin origin) {
        var now = clock.instant();
        var counters = counters(login, origin).map(counter -> lock(counter, now)).toList();
        counters.stream().map(counter -> counter.wait(now)).max(Duration::compareTo).filter(Duration::isPositive)
                .ifPresent(wait -> {
                    throw new Locked(wait);
                });
        counters.forEach(counter -> count(counter.key(), counter.failures() + 1, now));
    }

    /** Forgets the failures of the login there, takes back the attempt at the address, knows the device from now on. */
    @Transactional
    public void succeed(String login, UUID person, Origin origin) {
        counters(login, origin).forEach(counter -> lock(counter, clock.instant()));
        jdbc.sql("delete from sign_in_failure where key = :key").param("key", ofLogin(login, origin)).update();
        jdbc.sql("update sign_in_failure set failures = greatest(failures - 1, 0) where key = :key")
                .param("key", key("address", origin.address())).update();
        trust(login, person, origin);
    }

    /** Knows the device from now on. */
    void trust(String login, UUID person, Origin origin) {
        devices.know(device(login, origin), person);
    }

    int sweep() {
        devices.sweep();
        return jdbc.sql(SWEEP).param("before", utc(clock.instant().minus(properties.forgotten()))).update();
    }

    private Counter lock(Counter counter, Instant now) {
        return jdbc.sql(LOCK).param("key", counter.key()).param("now", utc(now))
                .query((row, _) -> read(counter, row, now)).single();
    }

    private Counter read(Counter counter, ResultSet row, Instant now) throws SQLException {
        var last = row.getObject("last_at", OffsetDateTime.class).toInstant();
        var forgotten = last.plus(properties.forgotten()).isBefore(now);
        return new Counter(counter.key(), counter.policy(), forgotten ? 0 : row.getInt("failures"), last);
    }

    private void count(String key, int failures, Instant now) {
        jdbc.sql(COUNT).param("failures", failures).param("now", utc(now)).param("key", key).update();
    }

    /** Always in the same order, so that two attempts never wait for each other. */
    private Stream<Counter> counters(String login, Origin origin) {
        return Stream
                .of(new Counter(ofLogin(login, origin), properties.ofLogin(), 0, Instant.MIN),
                        new Counter(key("address", origin.address()), properties.ofAddress(), 0, Instant.MIN))
                .sorted(Comparator.comparing(Counter::key));
    }

    /** A device from which this login succeeded before has a counter of its own: no stranger's failures lock it out. */
    private String ofLogin(String login, Origin origin) {
        var device = device(login, origin);
        return devices.knows(device) ? device : key("login", login);
    }

    private static String device(String login, Origin origin) {
        return key("device", origin.device().id() + ":" + login);
    }

    private static String key(String kind, String value) {
        return Digests.hex((kind + ':' + value).getBytes(StandardCharsets.UTF_8));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private record Counter(String key, LockoutPolicy policy, int failures, Instant last) {

        Duration wait(Instant now) {
            var pause = policy.waitAfter(failures);
            return pause.isZero() ? pause : Duration.between(now, last.plus(pause));
        }
    }
}
