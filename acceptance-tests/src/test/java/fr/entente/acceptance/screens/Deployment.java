package fr.entente.acceptance.screens;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import static java.nio.charset.StandardCharsets.UTF_8;

/** An app of two files behind the real service worker, whose releases come and go as a test wants. */
final class Deployment implements AutoCloseable {

    private static final Path WORKER = Path.of("..", "gateway-service", "src", "main", "resources", "static",
            "service-worker.js");

    private final Map<String, String> served = new ConcurrentHashMap<>();
    private final HttpServer server;

    Deployment() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:%d/".formatted(server.getAddress().getPort());
    }

    Deployment of(String release) {
        served.putAll(files(release));
        served.put("/service-worker.js", worker(release));
        return this;
    }

    /** Its worker is there already, one of its files is still that of the release before. */
    Deployment halfOf(String release) {
        served.put("/", files(release).get("/"));
        served.put("/service-worker.js", worker(release));
        return this;
    }

    private static Map<String, String> files(String release) {
        return new TreeMap<>(Map.of("/", "<!doctype html><title>page of %s</title>".formatted(release), "/app/main.js",
                "export const release = '%s';".formatted(release)));
    }

    private static String worker(String release) {
        var list = files(release).entrySet().stream()
                .map(file -> "\"%s\":\"%s\"".formatted(file.getKey(), hash(file.getValue())))
                .collect(Collectors.joining(",", "FILES = {", "}"));
        try {
            return Files.readString(WORKER).replace("RELEASE = 'none'", "RELEASE = '%s'".formatted(release))
                    .replace("FILES = {}", list);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var content = served.getOrDefault(path, "").getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", path.endsWith(".js") ? "text/javascript" : "text/html");
        exchange.getResponseHeaders().add("Cache-Control", "no-cache");
        exchange.sendResponseHeaders(served.containsKey(path) ? 200 : 404, content.length == 0 ? -1 : content.length);
        exchange.getResponseBody().write(content);
        exchange.close();
    }

    void goesAway() {
        server.stop(0);
    }

    @Override
    public void close() {
        goesAway();
    }
}
