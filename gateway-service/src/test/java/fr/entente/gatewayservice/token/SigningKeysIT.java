package fr.entente.gatewayservice.token;

import java.time.Duration;

import com.nimbusds.jose.jwk.JWK;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import fr.entente.gatewayservice.testing.MovableClock;
import fr.entente.gatewayservice.testing.RunningGateway;

import static org.assertj.core.api.Assertions.assertThat;

class SigningKeysIT {

    private static final RunningGateway GATEWAY = RunningGateway.start();

    private final MovableClock clock = new MovableClock();

    @AfterAll
    static void stop() {
        GATEWAY.close();
    }

    @Test
    void theKeySurvivesARestart() {
        empty();
        GATEWAY.restart();
        var before = GATEWAY.browser().get("/.well-known/jwks.json");
        assertThat(before.header("Cache-Control")).isEqualTo("max-age=300, public");
        assertThat(before.body()).as("public keys only").doesNotContain("\"d\"");
        GATEWAY.restart();
        assertThat(GATEWAY.browser().get("/.well-known/jwks.json").body()).isEqualTo(before.body());
    }

    @Test
    void anotherInstanceSignsWithTheSameKeyAndKeysFollowOneAnotherWithoutAGap() {
        empty();
        var keys = keys();
        var first = keys.current().getKeyID();
        assertThat(keys().current().getKeyID()).isEqualTo(first);
        clock.pass(Duration.ofDays(90).plusSeconds(1));
        keys.keep();
        assertThat(keys.published().getKeys()).hasSize(2);
        assertThat(keys.current().getKeyID()).as("announced, not yet signing").isEqualTo(first);
        clock.pass(Duration.ofMinutes(10));
        var second = keys.current().getKeyID();
        assertThat(second).isNotEqualTo(first);
        clock.pass(Duration.ofMinutes(59));
        keys.keep();
        assertThat(kids(keys)).as("what the old one signed is still good").contains(first, second);
        clock.pass(Duration.ofMinutes(2));
        keys.keep();
        assertThat(kids(keys)).containsExactly(second);
    }

    @Test
    void anOperatorChangesKeysBeforeTheirTime() {
        empty();
        var keys = keys();
        var first = keys.current().getKeyID();
        keys.rotate();
        clock.pass(Duration.ofMinutes(10));
        assertThat(keys.current().getKeyID()).isNotEqualTo(first);
    }

    @Test
    void aKeyThatWasFoundOutIsDroppedAtOnce() {
        empty();
        var keys = keys();
        var other = keys();
        var found = keys.current().getKeyID();
        keys.rotate();
        assertThat(keys.drop(found)).isTrue();
        assertThat(kids(keys)).doesNotContain(found).hasSize(2);
        assertThat(keys.current().getKeyID()).as("not the announced one either").isNotEqualTo(found)
                .isEqualTo(keys().current().getKeyID());
        assertThat(other.current().getKeyID()).as("until it looks, or is told as well").isEqualTo(found);
        assertThat(other.drop(found)).isTrue();
        assertThat(kids(other)).containsExactlyElementsOf(kids(keys));
        assertThat(other.drop(found)).isFalse();
    }

    @Test
    void anOperatorDropsAKeyByItsName() {
        empty();
        GATEWAY.restart();
        var shell = GATEWAY.browser();
        var found = GATEWAY.bean(SigningKeys.class).current().getKeyID();
        assertThat(shell.send(shell.bare("/actuator/signingkeys/" + found).DELETE()).status()).isEqualTo(200);
        assertThat(shell.get("/.well-known/jwks.json").body()).contains("\"kid\"").doesNotContain(found);
        assertThat(shell.send(shell.bare("/actuator/signingkeys/" + found).DELETE()).status()).isEqualTo(404);
    }

    private SigningKeys keys() {
        var keys = new SigningKeys(GATEWAY.bean(JdbcClient.class), GATEWAY.bean(TransactionTemplate.class),
                new TokenProperties("issuer", Duration.ofMinutes(1), Duration.ofSeconds(10), Duration.ofDays(90),
                        Duration.ofMinutes(10)),
                clock);
        keys.keep();
        return keys;
    }

    private static void empty() {
        GATEWAY.bean(JdbcClient.class).sql("delete from signing_key").update();
    }

    private static Iterable<String> kids(SigningKeys keys) {
        return keys.published().getKeys().stream().map(JWK::getKeyID).toList();
    }
}
