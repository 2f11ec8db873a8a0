package fr.entente.acceptance.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiConsumer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Takes in the spans that services export over OTLP, as a collector would, and remembers them. */
public final class Collector {

    /** One span, by the service that made it. */
    public record Span(String service, String trace, String name) {}

    private static final int SPANS_OF_A_RESOURCE = 1;
    private static final int LENGTH_DELIMITED = 2;

    private final Queue<Span> spans = new ConcurrentLinkedQueue<>();
    private final Queue<String> exports = new ConcurrentLinkedQueue<>();
    private final HttpServer server;

    private Collector(HttpServer server) {
        this.server = server;
    }

    public static Collector start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var collector = new Collector(server);
            server.createContext("/", collector::take);
            server.start();
            return collector;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String endpoint() {
        return "http://127.0.0.1:%d/v1/traces".formatted(server.getAddress().getPort());
    }

    /** Whether any service exported these words, in a name, an attribute or an event of a span. */
    public boolean heard(String words) {
        return exports.stream().anyMatch(export -> export.contains(words));
    }

    public List<Span> of(String trace) {
        return spans.stream().filter(span -> span.trace().equals(trace)).toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = ByteBuffer.wrap(exchange.getRequestBody().readAllBytes());
            exports.add(text(body));
            each(body, (field, resource) -> {
                if (field == SPANS_OF_A_RESOURCE) {
                    takeResource(resource);
                }
            });
            exchange.sendResponseHeaders(200, -1);
        }
    }

    /** {@code ResourceSpans}: the resource, whose attributes name the service, comes before its spans. */
    private void takeResource(ByteBuffer resourceSpans) {
        var service = new StringBuilder();
        each(resourceSpans, (field, part) -> {
            switch (field) {
                case 1 -> service.append(serviceName(part));
                case 2 -> each(part, (inner, span) -> {
                    if (inner == 2) {
                        spans.add(span(service.toString(), span));
                    }
                });
                default -> {}
            }
        });
    }

    private static String serviceName(ByteBuffer resource) {
        var name = new StringBuilder();
        each(resource, (field, attribute) -> {
            var pair = new StringBuilder[]{new StringBuilder(), new StringBuilder()};
            if (field == 1) {
                each(attribute, (part, bytes) -> {
                    if (part == 1) {
                        pair[0].append(text(bytes));
                    } else {
                        each(bytes, (_, value) -> pair[1].append(text(value)));
                    }
                });
            }
            if (pair[0].toString().equals("service.name")) {
                name.append(pair[1]);
            }
        });
        return name.toString();
    }

    private static Span span(String service, ByteBuffer span) {
        var parts = new String[]{"", ""};
        each(span, (field, bytes) -> {
            if (field == 1) {
                parts[0] = HexFormat.of().formatHex(bytes(bytes));
            } else if (field == 5) {
                parts[1] = text(bytes);
            }
        });
        return new Span(service, parts[0], parts[1]);
    }

    /** The length-delimited fields of a Protocol Buffers message; the others are passed over. */
    private static void each(ByteBuffer message, BiConsumer<Integer, ByteBuffer> field) {
        var rest = message.slice();
        while (rest.hasRemaining()) {
            long tag = varint(rest);
            switch ((int) (tag & 7)) {
                case 0 -> varint(rest);
                case 1 -> rest.position(rest.position() + Long.BYTES);
                case LENGTH_DELIMITED -> {
                    int length = (int) varint(rest);
                    field.accept((int) (tag >>> 3), rest.slice(rest.position(), length));
                    rest.position(rest.position() + length);
                }
                default -> rest.position(rest.position() + Integer.BYTES);
            }
        }
    }

    private static long varint(ByteBuffer buffer) {
        long value = 0;
        for (int shift = 0;; shift += 7) {
            byte next = buffer.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    private static byte[] bytes(ByteBuffer buffer) {
        var bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }

    private static String text(ByteBuffer buffer) {
        return new String(bytes(buffer), StandardCharsets.UTF_8);
    }
}
