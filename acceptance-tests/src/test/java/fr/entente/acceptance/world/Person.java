package fr.entente.acceptance.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Somebody who signed in: keeps his session, and reads what he wrote. */
public final class Person {

    private static final HttpClient CLIENT = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI gateway;
    private final String login;
    private final UUID id;
    private String cookie = "";
    private final Map<String, String> readAfter = new ConcurrentHashMap<>();

    private Person(URI gateway, String login, UUID id) {
        this.gateway = gateway;
        this.login = login;
        this.id = id;
    }

    public static Person signIn(URI gateway, String login, String password) {
        var stranger = new Person(gateway, login, new UUID(0, 0));
        var answer = stranger.post("/api/session", Json.of("login", login, "password", password)).mustBe(200);
        var person = new Person(gateway, login, UUID.fromString(answer.body().path("person").asString()));
        person.cookie = answer.header("set-cookie").split(";", 2)[0];
        return person;
    }

    /** Somebody without a session. */
    public static Person stranger(URI gateway) {
        return new Person(gateway, "stranger", new UUID(0, 0));
    }

    public UUID id() {
        return id;
    }

    public String login() {
        return login;
    }

    public String cookie() {
        return cookie;
    }

    public Answer get(String path) {
        var request = request(path).GET();
        var own = readAfter.get(kind(path));
        if (own != null) {
            request.header("Read-After", own);
        }
        return send(request);
    }

    public Answer put(String path, Object body) {
        return remember(path, send(request(path).PUT(json(body))));
    }

    /** A POST that is no change of a thing already seen, such as signing in or a batch. */
    public Answer post(String path, Object body) {
        return send(request(path).POST(json(body)));
    }

    public Answer post(String path, Object body, long seenVersion) {
        return post(path, body, seenVersion, UUID.randomUUID());
    }

    public Answer post(String path, Object body, long seenVersion, UUID key) {
        return remember(path, send(request(path).header("If-Match", "\"%d\"".formatted(seenVersion))
                .header("Idempotency-Key", key.toString()).POST(json(body))));
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    /** A request as his browser would make it, for tests that change something about it. */
    public HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(gateway.resolve(path)).timeout(PATIENCE)
                .header("Origin", gateway.toString())
                .header("Content-Type", "application/json");
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            return Answer.of(CLIENT.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Answer remember(String path, Answer answer) {
        if (answer.status() < 300 && answer.body().has("version")) {
            readAfter.put(kind(path), "%s@%d".formatted(answer.body().path("id").asString(), answer.version()));
        }
        return answer;
    }

    /** Which things a path is about; what was written of one kind is waited for when that kind is read. */
    private static String kind(String path) {
        return path.replaceFirst("^/api/([a-z]+).*$", "$1");
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        return BodyPublishers.ofString(Json.write(body));
    }
}
