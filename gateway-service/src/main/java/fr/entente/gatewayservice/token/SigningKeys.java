package fr.entente.gatewayservice.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

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
        keys = transaction.execute(_ -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtext('signing keys'))").query().singleRow();
            forget();
            return completed(stored());
        });
    }

    /** A key found out is a reason; otherwise keys change by themselves. */
    public void rotate() {
        insert(SigningKey.generate(clock.instant().plus(properties.announced())));
        keep();
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
        if (stored.isEmpty()) {
            insert(SigningKey.generate(now));
            return stored();
        }
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
