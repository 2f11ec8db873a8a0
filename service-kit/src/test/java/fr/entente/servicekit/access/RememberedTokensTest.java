package fr.entente.servicekit.access;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RememberedTokensTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final List<String> checked = new ArrayList<>();
    private Instant now = NOON;

    @Test
    void checksATokenOnceAMinute() {
        var tokens = tokens(Duration.ofHours(1));
        tokens.decode("a");
        tokens.decode("b");
        now = NOON.plusSeconds(59);
        tokens.decode("a");
        assertThat(checked).containsExactly("a", "b");
        now = NOON.plusSeconds(60);
        tokens.decode("a");
        assertThat(checked).containsExactly("a", "b", "a");
    }

    @Test
    void letsNoTokenLiveLongerThanItSays() {
        var tokens = tokens(Duration.ofSeconds(10));
        tokens.decode("a");
        now = NOON.plusSeconds(10);
        tokens.decode("a");
        assertThat(checked).containsExactly("a", "a");
    }

    @Test
    void remembersNoRefusal() {
        var tokens = new RememberedTokens(this::refuse, () -> now);
        assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> tokens.decode("a"));
        assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> tokens.decode("a"));
        assertThat(checked).containsExactly("a", "a");
    }

    private JwtDecoder tokens(Duration life) {
        return new RememberedTokens(text -> {
            checked.add(text);
            return Jwt.withTokenValue(text).header("alg", "ES256").expiresAt(NOON.plus(life)).build();
        }, () -> now);
    }

    private Jwt refuse(String text) {
        checked.add(text);
        throw new BadJwtException("No");
    }
}
