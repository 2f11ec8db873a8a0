package fr.entente.gatewayservice.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The keys that sign tokens, shared by all instances through PostgreSQL. A successor is public for a while before it
 * signs, and a predecessor for a while after: no token is refused because keys changed.
 */
@Component
public class SigningKeys implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(SigningKeys.class);
    private static final Duration KEPT = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final TokenProperties properties;
    private final Clock clock;
    private volatile List<SigningKey> keys = List.of();

    public SigningKeys(JdbcClient jdbc, TransactionTemplate transaction, TokenProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        keep();
    }

    /** Takes over what other instances made, and makes what is missing. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void keep() {
        keys = inTurn(() -> {
            forget();
            return completed(signing(stored()));
        });
    }

    /** Before its time; the one before goes on signing until this one is announced. */
    public void rotate() {
        insert(SigningKey.generate(clock.instant().plus(properties.announced())));
        keep();
    }

    /**
     * Takes a key that was found out away from whoever asks: another one signs at once. Also where another instance did
     * it already, of which this one has not heard.
     *
     * @return false for a key that nobody knows
     */
    public boolean drop(String kid) {
        var known = keys.stream().anyMatch(key -> key.kid().equals(kid));
        keys = inTurn(() -> {
            if (jdbc.sql("delete from signing_key where kid = :kid").param("kid", kid).update() > 0) {
                LOG.warn("Dropped signing key {}", kid);
            }
            return signing(stored());
        });
        return known;
    }

    private List<SigningKey> signing(List<SigningKey> stored) {
        var now = clock.instant();
        if (stored.stream().allMatch(key -> key.signsFrom().isAfter(now))) {
            insert(SigningKey.generate(now));
            return stored();
        }
        return stored;
    }

    private List<SigningKey> inTurn(Supplier<List<SigningKey>> change) {
        return transaction.execute(_ -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtext('signing keys'))").query().singleRow();
            return change.get();
        });
    }

    ECKey current() {
        var now = clock.instant();
        return keys.stream().filter(key -> !key.signsFrom().isAfter(now)).reduce((_, later) -> later).orElseThrow()
                .pair();
    }

    public JWKSet published() {
        return new JWKSet(keys.stream().<JWK>map(key -> key.pair().toPublicJWK()).toList());
    }

    private List<SigningKey> completed(List<SigningKey> stored) {
        var now = clock.instant();
        if (stored.getLast().signsFrom().plus(properties.rotateAfter()).isBefore(now)) {
            insert(SigningKey.generate(now.plus(properties.announced())));
            return stored();
        }
        return stored;
    }

    private void insert(SigningKey key) {
        jdbc.sql("insert into signing_key (kid, jwk, signs_from) values (:kid, :jwk, :from)").param("kid", key.kid())
                .param("jwk", key.pair().toJSONString()).param("from", utc(key.signsFrom())).update();
        LOG.info("Made {}", key);
    }

    private void forget() {
        jdbc.sql("""
                delete from signing_key old where exists (select from signing_key later
                    where later.signs_from > old.signs_from and later.signs_from < :before)""")
                .param("before", utc(clock.instant().minus(KEPT))).update();
    }

    private List<SigningKey> stored() {
        return jdbc.sql("select jwk, signs_from from signing_key order by signs_from, kid")
                .query((row, _) -> SigningKey.stored(row.getString("jwk"),
                        row.getObject("signs_from", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
