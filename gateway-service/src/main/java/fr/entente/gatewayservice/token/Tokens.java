package fr.entente.gatewayservice.token;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import fr.entente.servicekit.access.Caller;

/** Makes the token that names the caller to the services. */
public class Tokens {

    private static final String AUDIENCE = "entente";
    private static final int MOST = 50_000;

    private final Supplier<ECKey> current;
    private final TokenProperties properties;
    private final Clock clock;
    private final Cache<Signed, String> fresh;

    public Tokens(Supplier<ECKey> current, TokenProperties properties, Clock clock) {
        this.current = current;
        this.properties = properties;
        this.clock = clock;
        this.fresh = Caffeine.newBuilder().expireAfterWrite(properties.reused()).maximumSize(MOST).build();
    }

    /** Has most of its minute before it. */
    public String of(Caller caller) {
        var key = current.get();
        return fresh.get(new Signed(caller, key.getKeyID()), _ -> sign(caller, key));
    }

    private String sign(Caller caller, ECKey key) {
        try {
            var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(),
                    claims(caller, clock.instant()));
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("The token cannot be signed", e);
        }
    }

    private JWTClaimsSet claims(Caller caller, Instant now) {
        var claims = new JWTClaimsSet.Builder().issuer(properties.issuer()).audience(AUDIENCE)
                .subject(caller.person().toString()).claim("role", caller.role().name());
        if (caller.scheme() != null) {
            claims.claim("scheme", caller.scheme().toString());
        }
        if (caller.landlord() != null) {
            claims.claim("landlord", caller.landlord().toString());
        }
        return claims.claim("iat", now.getEpochSecond()).claim("exp", now.plus(properties.life()).getEpochSecond())
                .jwtID(UUID.randomUUID().toString()).build();
    }

    /** What one key has signed is attached no more once another one signs. */
    private record Signed(Caller caller, String kid) {}
}
