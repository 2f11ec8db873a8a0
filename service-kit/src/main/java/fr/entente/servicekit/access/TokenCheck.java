package fr.entente.servicekit.access;

import java.net.MalformedURLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Checks tokens with the gateway's keys. The keys are fetched when first needed and kept through an outage of the
 * gateway, so neither may start before the other.
 */
final class TokenCheck {

    private static final Duration KEYS_ARE_FRESH = Duration.ofMinutes(5);
    private static final Duration KEYS_OUTLIVE_AN_OUTAGE = Duration.ofDays(1);
    private static final Duration BETWEEN_FETCHES = Duration.ofSeconds(1);
    private static final int FETCH_TIMEOUT_MILLIS = 2_000;
    private static final int LARGEST_KEY_SET = 100_000;

    private TokenCheck() {}

    static JwtDecoder by(AccessSettings settings) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        var algorithms = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256);
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(algorithms, keys(settings)));
        processor.setJWTClaimsSetVerifier((_, _) -> {}); // the validators below say more
        var decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(validators(settings));
        return decoder;
    }

    private static JWKSource<SecurityContext> keys(AccessSettings settings) {
        try {
            var retriever = new DefaultResourceRetriever(FETCH_TIMEOUT_MILLIS, FETCH_TIMEOUT_MILLIS, LARGEST_KEY_SET);
            return JWKSourceBuilder.<SecurityContext>create(settings.jwksUrl().toURL(), retriever)
                    .cache(KEYS_ARE_FRESH.toMillis(), JWKSourceBuilder.DEFAULT_CACHE_REFRESH_TIMEOUT)
                    .refreshAheadCache(false)
                    .rateLimited(BETWEEN_FETCHES.toMillis())
                    .retrying(true)
                    .outageTolerant(KEYS_OUTLIVE_AN_OUTAGE.toMillis())
                    .build();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("entente.access.jwks-url is no address", e);
        }
    }

    private static DelegatingOAuth2TokenValidator<Jwt> validators(AccessSettings settings) {
        return new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(settings.clockSkew()),
                new JwtIssuerValidator(settings.issuer()),
                new JwtClaimValidator<List<String>>(JwtClaimNames.AUD,
                        audience -> audience != null && audience.contains(settings.audience())),
                new JwtClaimValidator<Object>(JwtClaimNames.EXP, exp -> exp != null),
                new JwtClaimValidator<Object>(JwtClaimNames.SUB, subject -> subject != null));
    }
}
