package fr.entente.servicekit.access;

import java.net.URI;
import java.time.Duration;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;

import fr.entente.servers.FreePort;
import fr.entente.servicekit.testing.TestCallers;
import fr.entente.servicekit.testing.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TokenCheckTest {

    private static final Caller CALLER = TestCallers.mediator(UUID.randomUUID());

    @Test
    void goesOnWhileTheGatewayIsAway() {
        var gateway = TestTokens.start();
        var check = TokenCheck.by(settings(gateway.jwksUrl()));
        check.decode(gateway.token(CALLER));
        gateway.close();
        assertThat(check.decode(gateway.token(CALLER)).getSubject()).isEqualTo(CALLER.person().toString());
    }

    @Test
    void tellsKeysItCannotGetFromATokenThatIsBadAndRecovers() {
        int port = FreePort.any();
        var check = TokenCheck.by(settings("http://127.0.0.1:%d/.well-known/jwks.json".formatted(port)));
        try (var elsewhere = TestTokens.start()) {
            var token = elsewhere.token(CALLER);
            assertThatExceptionOfType(JwtException.class).isThrownBy(() -> check.decode(token))
                    .isNotInstanceOf(BadJwtException.class);
        }
        try (var gateway = TestTokens.startOn(port)) {
            Awaitility.await().ignoreExceptions()
                    .until(() -> check.decode(gateway.token(CALLER)).getSubject(), CALLER.person().toString()::equals);
        }
    }

    private static AccessSettings settings(String url) {
        return new AccessSettings(URI.create(url), TestTokens.ISSUER, TestTokens.AUDIENCE, Duration.ofSeconds(5));
    }
}
