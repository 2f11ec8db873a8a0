package fr.entente.servicekit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.sun.net.httpserver.HttpServer;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

import fr.entente.servicekit.access.Caller;

/** Stands in for the gateway: signs tokens and serves the keys to check them with, on 127.0.0.1. */
public final class TestTokens implements AutoCloseable {

    public static final String ISSUER = "https://entente.example/gateway";
    public static final String AUDIENCE = "entente";
    private static final Duration LIFE = Duration.ofSeconds(60);

    private final RSAKey key = generate();
    private final HttpServer server;

    private TestTokens(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        server.createContext("/.well-known/jwks.json", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            try (var body = exchange.getResponseBody()) {
                body.write(keys);
            }
        });
        server.start();
    }

    public static TestTokens start() {
        return new TestTokens(0);
    }

    /** For a test that has told a service the address before anybody is there. */
    public static TestTokens startOn(int port) {
        return new TestTokens(port);
    }

    /** For {@code ENTENTE_JWKS_URL}. */
    public String jwksUrl() {
        return "http://127.0.0.1:%d/.well-known/jwks.json".formatted(server.getAddress().getPort());
    }

    /** What a service under test has to be told. */
    public Map<String, String> environment() {
        return Map.of("ENTENTE_JWKS_URL", jwksUrl(), "ENTENTE_ISSUER", ISSUER);
    }

    /** For the header {@code Authorization}. */
    public String bearer(Caller caller) {
        return "Bearer " + token(caller);
    }

    public String token(Caller caller) {
        return sign(claims(caller).build());
    }

    /** As the gateway would make them; a test changes what it wants to see refused. */
    public JwtClaimsSet.Builder claims(Caller caller) {
        var now = Instant.now();
        var claims = JwtClaimsSet.builder().id(UUID.randomUUID().toString()).issuer(ISSUER)
                .audience(List.of(AUDIENCE)).subject(caller.person().toString())
                .claim("role", caller.role().name()).issuedAt(now).expiresAt(now.plus(LIFE));
        if (caller.scheme() != null) {
            claims.claim("scheme", caller.scheme().toString());
        }
        if (caller.landlord() != null) {
            claims.claim("landlord", caller.landlord().toString());
        }
        return claims;
    }

    public String sign(JwtClaimsSet claims) {
        var encoder = new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key)));
        var header = JwsHeader.with(SignatureAlgorithm.RS256).keyId(key.getKeyID()).build();
        return encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static RSAKey generate() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            return new RSAKey.Builder((RSAPublicKey) pair.getPublic()).privateKey(pair.getPrivate())
                    .keyID(UUID.randomUUID().toString()).build();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
