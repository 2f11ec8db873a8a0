package fr.entente.local.api;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;

import static java.nio.charset.StandardCharsets.UTF_8;

/** One request to the gateway, as a browser on its own page sends it. */
public final class Api implements AutoCloseable {

    public static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI base;
    private final Duration patience;
    private final HttpClient client;

    public Api(URI base) {
        this(base, PATIENCE);
    }

    public Api(URI base, Duration patience) {
        this.base = base;
        this.patience = patience;
        client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(patience).build();
    }

    Answer send(String method, String path, @Nullable Object body, Map<String, String> headers) throws IOException {
        var request = HttpRequest.newBuilder(base.resolve(path)).timeout(patience).header("Origin", base.toString())
                .header("Accept", "application/json");
        headers.forEach(request::header);
        if (body == null) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json").method(method,
                    HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
        }
        try {
            var response = client.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), read(response.body()), response.headers());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private static JsonNode read(byte[] body) {
        try {
            return body.length == 0 ? NullNode.getInstance() : JSON.readTree(new String(body, UTF_8));
        } catch (JacksonException e) {
            return NullNode.getInstance();
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
