package fr.entente.gatewayservice.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;

/** Stands where a service would and keeps what arrives. */
public final class Recorder implements AutoCloseable {

    /** How it answers, until told otherwise. */
    public static final Answer USUAL = exchange -> send(exchange, 200, "application/json", "{\"here\":true}");

    private final HttpServer server;
    private final List<Arrived> arrived = new CopyOnWriteArrayList<>();
    private volatile Answer answer = USUAL;

    public Recorder() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public void answer(Answer next) {
        answer = next;
    }

    public List<Arrived> arrived() {
        return List.copyOf(arrived);
    }

    public Arrived last() {
        return arrived.getLast();
    }

    public void forget() {
        arrived.clear();
        answer = USUAL;
    }

    private void handle(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        arrived.add(new Arrived(exchange.getRequestMethod(), exchange.getRequestURI().toString(),
                Map.copyOf(exchange.getRequestHeaders()), body));
        answer.to(exchange);
    }

    public static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** What it does with a request. */
    public interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    /** A request as it came in. */
    public record Arrived(String method, String path, Map<String, List<String>> headers, String body) {

        public @Nullable String header(String name) {
            return headers.entrySet().stream().filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().getFirst()).findFirst().orElse(null);
        }
    }
}
