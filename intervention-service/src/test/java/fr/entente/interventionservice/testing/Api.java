package fr.entente.interventionservice.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import tools.jackson.databind.json.JsonMapper;

/** The service's HTTP interface as one caller sees it. */
public final class Api {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    private final URI address;
    private final String authorization;
    private final Map<String, String> headers;

    Api(URI address, String authorization, Map<String, String> headers) {
        this.address = address;
        this.authorization = authorization;
        this.headers = headers;
    }

    public Api with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Api(address, authorization, more);
    }

    public Api inFrench() {
        return with("Accept-Language", "fr-FR,fr;q=0.9");
    }

    public Api withKey(UUID key) {
        return with("Idempotency-Key", key.toString());
    }

    public Api seeing(long version) {
        return with("If-Match", "\"" + version + "\"");
    }

    /** Reads what that answer had written, or waits for it. */
    public Api after(Answer written) {
        return with("Read-After", written.text("id") + "@" + written.number("version"));
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer put(String path, Object body) {
        return send(request(path).PUT(json(body)));
    }

    /** With a key of its own, as somebody who saw that version. */
    public Answer change(String path, long version, Object body) {
        return seeing(version).withKey(UUID.randomUUID()).post(path, body);
    }

    public Answer post(String path, Object body) {
        return send(request(path).POST(json(body)));
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    public Answer putRaw(String path, String contentType, String body) {
        return send(request(path).setHeader("Content-Type", contentType).PUT(BodyPublishers.ofString(body)));
    }

    public Answer putBytes(String path, String contentType, byte[] body) {
        return send(request(path).setHeader("Content-Type", contentType).PUT(BodyPublishers.ofByteArray(body)));
    }

    /** What is no text, where it is there. */
    public byte[] bytes(String path) {
        try {
            return HTTP.send(request(path).GET().build(), BodyHandlers.ofByteArray()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofSeconds(30))
                .header("Authorization", authorization).header("Content-Type", "application/json");
        headers.forEach(request::header);
        return request;
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
