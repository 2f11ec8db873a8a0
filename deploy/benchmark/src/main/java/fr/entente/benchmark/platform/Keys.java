package fr.entente.benchmark.platform;

import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;

import fr.entente.benchmark.load.Person;
import fr.entente.benchmark.load.Wire;

/**
 * Signs the tokens of the direct line as the gateway does (one minute, reused for ten seconds) and publishes the keys
 * that all candidates check them with: its own, and the gateway's beside it.
 */
public final class Keys implements AutoCloseable {

    private static final int COORDINATE = 32;
    private static final int LIFE_SECONDS = 60;
    private static final int REUSED_SECONDS = 10;
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final KeyPair pair;
    private final HttpServer server;
    private final Map<Person, Token> fresh = new ConcurrentHashMap<>();
    private volatile @Nullable URI gateway;

    private record Token(String text, Instant madeAt) {

        boolean isFresh() {
            return madeAt.isAfter(Instant.now().minusSeconds(REUSED_SECONDS));
        }
    }

    public Keys() throws IOException {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            pair = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform makes P-256 keys", e);
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/jwks.json", exchange -> {
            var body = published().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:%d/jwks.json".formatted(server.getAddress().getPort());
    }

    public void publishAlso(URI gatewayKeys) {
        gateway = gatewayKeys;
    }

    public String of(Person person) {
        return fresh.compute(person, (_, token) -> token != null && token.isFresh() ? token : sign(person)).text();
    }

    private Token sign(Person person) {
        var now = Instant.now();
        var scheme = person.landlord() == null ? "" : ",\"landlord\":\"%s\"".formatted(person.landlord());
        var claims = """
                {"iss":"https://entente.example/gateway","aud":"entente","sub":"%s","role":"%s","scheme":"%s"%s,\
                "iat":%d,"exp":%d}""".formatted(person.id(), person.role(), person.scheme(), scheme,
                now.getEpochSecond(), now.getEpochSecond() + LIFE_SECONDS);
        var signed = text("{\"alg\":\"ES256\",\"kid\":\"benchmark\"}") + "." + text(claims);
        try {
            var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(pair.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return new Token(signed + "." + BASE64.encodeToString(signature.sign()), now);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String published() {
        var point = ((ECPublicKey) pair.getPublic()).getW();
        var own = """
                {"kty":"EC","crv":"P-256","use":"sig","alg":"ES256","kid":"benchmark","x":"%s","y":"%s"}"""
                .formatted(coordinate(point.getAffineX()), coordinate(point.getAffineY()));
        return "{\"keys\":[%s%s]}".formatted(own, ofTheGateway());
    }

    private String ofTheGateway() {
        var asked = gateway;
        if (asked == null) {
            return "";
        }
        try (var wire = new Wire(asked)) {
            var reply = wire.send("GET", "/.well-known/jwks.json", "Accept: application/json\r\n", new byte[0]);
            return reply.isAccepted() ? "," + reply.text().replaceFirst("^.*?\\[", "").replaceFirst("][^\\]]*$", "")
                    : "";
        } catch (IOException e) {
            return "";
        }
    }

    private static String coordinate(BigInteger number) {
        var bytes = number.toByteArray();
        var fixed = new byte[COORDINATE];
        var significant = bytes.length > COORDINATE ? Arrays.copyOfRange(bytes, bytes.length - COORDINATE, bytes.length)
                : bytes;
        System.arraycopy(significant, 0, fixed, COORDINATE - significant.length, significant.length);
        return BASE64.encodeToString(fixed);
    }

    private static String text(String json) {
        return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
