package fr.entente.checker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Signs everybody in and says what a test told it to say: no gateway of ours breaks these promises on request. */
final class LyingGateway implements AutoCloseable {

    private static final Lie NOTHING = new Lie(404, 0, "{}");

    private final HttpServer server;
    private final Map<String, Lie> lies = new ConcurrentHashMap<>();

    private record Lie(int status, long version, String body) {}

    LyingGateway() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void says(String path, int status, long version, String body) {
        lies.put(path, new Lie(status, version, body));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            var path = exchange.getRequestURI().getPath();
            var lie = path.equals("/api/session") ? new Lie(200, 0, "{}") : lies.getOrDefault(path, NOTHING);
            exchange.getResponseHeaders().add("Set-Cookie", "session=1; HttpOnly");
            exchange.getResponseHeaders().add("ETag", "\"%d\"".formatted(lie.version()));
            var body = lie.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(lie.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
