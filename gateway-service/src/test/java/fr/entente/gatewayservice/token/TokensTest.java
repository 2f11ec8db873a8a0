package fr.entente.gatewayservice.token;

import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.Test;

import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.access.Role;

import static org.assertj.core.api.Assertions.assertThat;

class TokensTest {

    private static final Instant EVENING = Instant.parse("2026-11-20T19:00:00Z");
    private static final UUID PERSON = UUID.randomUUID();
    private static final UUID SCHEME = UUID.randomUUID();
    private static final UUID LANDLORD = UUID.randomUUID();

    private final SigningKey key = SigningKey.generate(EVENING);
    private final Tokens tokens = new Tokens(key::pair, properties(), Clock.fixed(EVENING, ZoneOffset.UTC));

    @Test
    void namesPersonRoleSchemeAndLandlord() throws ParseException {
        var claims = token(new Caller(PERSON, Role.LANDLORD, SCHEME, LANDLORD)).getJWTClaimsSet();
        assertThat(claims.getSubject()).isEqualTo(PERSON.toString());
        assertThat(claims.getClaim("role")).isEqualTo("LANDLORD");
        assertThat(claims.getClaim("scheme")).isEqualTo(SCHEME.toString());
        assertThat(claims.getClaim("landlord")).isEqualTo(LANDLORD.toString());
        assertThat(claims.getIssuer()).isEqualTo("https://entente.example/gateway");
        assertThat(claims.getAudience()).isEqualTo(List.of("entente"));
    }

    @Test
    void livesOneMinute() throws ParseException {
        var claims = token(new Caller(PERSON, Role.MEDIATOR, SCHEME, null)).getJWTClaimsSet();
        assertThat(claims.getIssueTime().toInstant()).isEqualTo(EVENING);
        assertThat(claims.getExpirationTime().toInstant()).isEqualTo(EVENING.plusSeconds(60));
    }

    @Test
    void saysNothingOfWhatTheCallerDoesNotHave() throws ParseException {
        var claims = token(new Caller(PERSON, Role.ADMINISTRATOR, null, null)).getJWTClaimsSet().getClaims();
        assertThat(claims).doesNotContainKeys("scheme", "landlord");
    }

    @Test
    void isSignedByTheKeyItNames() throws ParseException, JOSEException {
        var token = token(new Caller(PERSON, Role.MANAGER, SCHEME, null));
        assertThat(token.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.ES256);
        assertThat(token.getHeader().getKeyID()).isEqualTo(key.kid());
        assertThat(token.verify(new ECDSAVerifier(key.pair().toPublicJWK()))).isTrue();
    }

    @Test
    void oneTokenServesARowOfRequestsOfOneCallerOnly() {
        var mediator = new Caller(PERSON, Role.MEDIATOR, SCHEME, null);
        assertThat(tokens.of(mediator)).isEqualTo(tokens.of(mediator))
                .isNotEqualTo(tokens.of(new Caller(PERSON, Role.MANAGER, SCHEME, null)));
    }

    @Test
    void whatAKeySignedIsNotUsedAnyMoreOnceAnotherOneSigns() throws ParseException {
        var signing = new AtomicReference<>(key);
        var tokens = new Tokens(() -> signing.get().pair(), properties(), Clock.fixed(EVENING, ZoneOffset.UTC));
        var mediator = new Caller(PERSON, Role.MEDIATOR, SCHEME, null);
        tokens.of(mediator);
        signing.set(SigningKey.generate(EVENING));
        assertThat(SignedJWT.parse(tokens.of(mediator)).getHeader().getKeyID()).isEqualTo(signing.get().kid());
    }

    private SignedJWT token(Caller caller) throws ParseException {
        return SignedJWT.parse(tokens.of(caller));
    }

    private static TokenProperties properties() {
        return new TokenProperties("https://entente.example/gateway", Duration.ofMinutes(1), Duration.ofSeconds(10),
                Duration.ofDays(90), Duration.ofMinutes(10));
    }
}
