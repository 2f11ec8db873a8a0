package fr.entente.servicekit.web;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;

import org.springframework.test.context.DynamicPropertyRegistry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.testing.TestCallers;
import fr.entente.servicekit.testing.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;

/** Asks the sample service as a program outside does. */
final class SampleClient {

    static final TestTokens TOKENS = TestTokens.start();
    static final Caller CALLER = TestCallers.mediator(UUID.randomUUID());

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;

    SampleClient(int port) {
        this.port = port;
    }

    static void register(DynamicPropertyRegistry registry) {
        TOKENS.environment().forEach((name, value) -> registry.add(name, () -> value));
    }

    Answer put(String id, String body) {
        return send(request("/api/things/" + id, CALLER).PUT(BodyPublishers.ofString(body)));
    }

    Answer change(String id, String body, String version, String key) {
        return send(request("/api/things/%s/change".formatted(id), CALLER).header("If-Match", version)
                .header("Idempotency-Key", key).POST(BodyPublishers.ofString(body)));
    }

    Answer get(String path) {
        return send(request(path, CALLER).GET());
    }

    HttpRequest.Builder bearing(String token) {
        return HttpRequest.newBuilder(uri("/api/me")).header("Authorization", "Bearer " + token);
    }

    HttpRequest.Builder request(String path, Caller caller) {
        return HttpRequest.newBuilder(uri(path)).header("Authorization", TOKENS.bearer(caller))
                .header("Content-Type", "application/json");
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:%d%s".formatted(port, path));
    }

    Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body(), response.headers().map().entrySet().stream()
                    .filter(header -> List.of("etag", "retry-after", "www-authenticate", "content-type")
                            .contains(header.getKey()))
                    .map(Object::toString).sorted().toList(), response);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    static void assertProblem(Answer answer, int status, String reason) {
        assertThat(answer.body()).contains("\"type\":\"urn:problem:" + reason + "\"");
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.text("title")).isNotEmpty().doesNotStartWith("problem.");
        assertThat(answer.text("detail")).isNotEmpty().doesNotStartWith("problem.");
    }

    /** Equal where status, content and the headers that say something are. */
    static final class Answer {

        private final int status;
        private final String body;
        private final List<String> headers;
        private final HttpResponse<String> response;

        Answer(int status, String body, List<String> headers, HttpResponse<String> response) {
            this.status = status;
            this.body = body;
            this.headers = headers;
            this.response = response;
        }

        int status() {
            return status;
        }

        String body() {
            return body;
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        JsonNode json() {
            return JSON.readTree(body);
        }

        String text(String field) {
            return json().path(field).asString();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Answer that && status == that.status && body.equals(that.body)
                    && headers.equals(that.headers);
        }

        @Override
        public int hashCode() {
            return body.hashCode();
        }

        @Override
        public String toString() {
            return "%d %s %s".formatted(status, headers, body);
        }
    }
}
