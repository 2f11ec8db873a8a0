package fr.entente.local.season;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import fr.entente.local.api.Api;
import fr.entente.local.api.Session;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Answers what it was told to, otherwise 201, and remembers what it was asked in which order. */
final class RecordingGateway implements AutoCloseable {

    record Asked(String method, String path, String ifMatch, String key, String cookie) {}

    record Reply(int status, String body, String etag) {}

    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final Api api;
    private final Map<String, Deque<Reply>> replies = new ConcurrentHashMap<>();
    final List<Asked> asked = new CopyOnWriteArrayList<>();

    RecordingGateway() throws IOException {
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
        api = new Api(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
    }

    Session session(String login) {
        return new Session(api, login, "password");
    }

    void reply(String path, int status, String body, String etag) {
        replies.computeIfAbsent(path, _ -> new ArrayDeque<>()).add(new Reply(status, body, etag));
    }

    List<String> paths() {
        return asked.stream().map(Asked::path).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            var path = exchange.getRequestURI().getPath();
            if (path.equals("/api/session")) {
                exchange.getResponseHeaders().add("Set-Cookie",
                        "entente=signed-in-%d; HttpOnly".formatted(asked.size()));
                exchange.sendResponseHeaders(200, -1);
                return;
            }
            asked.add(new Asked(exchange.getRequestMethod(), path, header(exchange, "If-Match"),
                    header(exchange, "Idempotency-Key"), header(exchange, "Cookie")));
            write(exchange, next(path));
        }
    }

    private Reply next(String path) {
        var waiting = replies.get(path);
        return waiting == null || waiting.isEmpty() ? new Reply(201, "{}", "\"1\"") : waiting.removeFirst();
    }

    private static void write(HttpExchange exchange, Reply reply) throws IOException {
        exchange.getResponseHeaders().add("ETag", reply.etag());
        var body = reply.body().getBytes(UTF_8);
        exchange.sendResponseHeaders(reply.status(), body.length);
        exchange.getResponseBody().write(body);
    }

    private static String header(HttpExchange exchange, String name) {
        return Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst(name), "");
    }

    @Override
    public void close() {
        api.close();
        server.stop(0);
    }
}
