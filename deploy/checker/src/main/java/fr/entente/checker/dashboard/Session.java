package fr.entente.checker.dashboard;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;

import fr.entente.checker.NotChecked;
import fr.entente.checker.PlatformFile.Reader;

/** One reader, signed in at the gateway as a browser signs in. */
final class Session {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int LAST_SUCCESS = 299;

    private final HttpClient client;
    private final URI gateway;
    private final Reader reader;
    private final String cookie;

    private Session(HttpClient client, URI gateway, Reader reader, String cookie) {
        this.client = client;
        this.gateway = gateway;
        this.reader = reader;
        this.cookie = cookie;
    }

    /** What was answered. */
    record Answer(int status, JsonNode body, String etag) {

        boolean isGood() {
            return status <= LAST_SUCCESS;
        }
    }

    static Session of(HttpClient client, String gateway, Reader reader) throws IOException {
        var base = URI.create(gateway);
        var request = HttpRequest.newBuilder(base.resolve("/api/session")).timeout(PATIENCE).header("Origin", gateway)
                .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofByteArray(
                        JSON.writeValueAsBytes(Map.of("login", reader.login(), "password", reader.password()))));
        var response = send(client, request.build());
        var cookie = response.headers().firstValue("Set-Cookie").map(set -> set.split(";", 2)[0]);
        if (response.statusCode() > LAST_SUCCESS || cookie.isEmpty()) {
            throw new NotChecked("%s cannot sign in: %d".formatted(reader.login(), response.statusCode()));
        }
        return new Session(client, base, reader, cookie.get());
    }

    Reader reader() {
        return reader;
    }

    Answer get(String path) throws IOException {
        return get(path, Map.of());
    }

    Answer get(String path, Map<String, String> headers) throws IOException {
        var request = HttpRequest.newBuilder(gateway.resolve(path)).timeout(PATIENCE).header("Cookie", cookie)
                .header("Accept", "application/json");
        headers.forEach(request::header);
        var response = send(client, request.build());
        return new Answer(response.statusCode(), read(response.body()),
                response.headers().firstValue("ETag").orElse(""));
    }

    private static HttpResponse<byte[]> send(HttpClient client, HttpRequest request) throws IOException {
        try {
            return client.send(request, BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private static JsonNode read(byte[] body) {
        try {
            return body.length == 0 ? NullNode.getInstance() : JSON.readTree(body);
        } catch (JacksonException e) {
            return NullNode.getInstance();
        }
    }
}
