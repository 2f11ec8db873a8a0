package fr.entente.gatewayservice.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import fr.entente.gatewayservice.account.Grants;

/**
 * The sessions as PostgreSQL keeps them, each remembered for a moment. Ended here it is ended at once; ended by another
 * instance, or with its grant or account revoked, it is as soon as the moment is over.
 */
@Repository
public class Sessions {

    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);
    private static final int REMEMBERED_MOST = 50_000;

    private static final String START = """
            insert into session (secret_hash, person_id, acting_grant, started_at, seen_at, ends_at)
            select :id, person_id, cast(:acting as uuid), :now, :now, :end from account
            where person_id = :person and password_hash = :verified and disabled_at is null for share""";

    private static final String FIND = """
            select s.person_id, s.seen_at, g.* from session s join account a using (person_id)
                left join acting_grant g on g.grant_id = s.acting_grant and g.revoked_at is null
            where s.secret_hash = :id and a.disabled_at is null and s.ends_at > :now and s.seen_at > :idleSince""";

    private final JdbcClient jdbc;
    private final SessionProperties properties;
    private final Clock clock;
    private final Cache<SessionId, Optional<SignedIn>> remembered;

    public Sessions(JdbcClient jdbc, SessionProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.clock = clock;
        this.remembered = Caffeine.newBuilder().expireAfterWrite(properties.remembered()).maximumSize(REMEMBERED_MOST)
                .build();
    }

    /** None where the password that was verified is the person's no more. */
    public Optional<SessionSecret> start(UUID person, String verified, @Nullable UUID acting) {
        var secret = SessionSecret.random();
        var now = now();
        var started = jdbc.sql(START).param("id", secret.id().bytes()).param("person", person)
                .param("verified", verified).param("acting", acting).param("now", now)
                .param("end", now.plus(properties.longest())).update();
        return started > 0 ? Optional.of(secret) : Optional.empty();
    }

    /** Without asking the database. */
    public Optional<SignedIn> remembered(SessionSecret secret) {
        return Optional.ofNullable(remembered.getIfPresent(secret.id())).flatMap(Function.identity());
    }

    public Optional<SignedIn> find(SessionSecret secret) {
        return find(secret.id());
    }

    /** What is no session is not remembered: a stranger's guesses would push those out that are. */
    public Optional<SignedIn> find(SessionId id) {
        var found = remembered.get(id, this::read);
        if (found.isEmpty()) {
            remembered.invalidate(id);
        }
        return found;
    }

    private Optional<SignedIn> read(SessionId id) {
        var now = now();
        return jdbc.sql(FIND).param("id", id.bytes()).param("now", now)
                .param("idleSince", now.minus(properties.idle()))
                .query((row, _) -> new Seen(signedIn(id, row), instant(row, "seen_at"))).optional()
                .map(seen -> touch(seen, now.toInstant()));
    }

    private SignedIn touch(Seen seen, Instant now) {
        if (seen.at().plus(SEEN_EVERY).isBefore(now)) {
            jdbc.sql("update session set seen_at = :now where secret_hash = :id")
                    .param("now", now.atOffset(ZoneOffset.UTC)).param("id", seen.who().session().bytes()).update();
        }
        return seen.who();
    }

    public void actAs(SessionId session, UUID grant) {
        jdbc.sql("update session set acting_grant = :grant where secret_hash = :id").param("grant", grant)
                .param("id", session.bytes()).update();
        remembered.invalidate(session);
    }

    public void end(SessionSecret secret) {
        jdbc.sql("delete from session where secret_hash = :id").param("id", secret.id().bytes()).update();
        remembered.invalidate(secret.id());
    }

    void endAllOf(UUID person) {
        jdbc.sql("delete from session where person_id = :person").param("person", person).update();
    }

    int sweep() {
        var now = now();
        return jdbc.sql("delete from session where ends_at <= :now or seen_at <= :idleSince").param("now", now)
                .param("idleSince", now.minus(properties.idle())).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static SignedIn signedIn(SessionId id, ResultSet row) throws SQLException {
        var acting = row.getObject("grant_id") == null ? null : Grants.grant(row);
        return new SignedIn(id, row.getObject(1, UUID.class), acting);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private record Seen(SignedIn who, Instant at) {}
}
