package fr.entente.benchmark.load;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * One HTTP/1.1 connection that is kept. It does as little as can be done, because it shares the processors with what it
 * measures: one write for a request, no parsing but of what the length of the answer depends on.
 */
public final class Wire implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;
    /** Servers close what was idle for twenty seconds; whoever writes at that moment is not answered. */
    private static final long KEPT_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final int BUFFER = 16_384;
    private static final int STATUS_FROM = 9;
    private static final int STATUS_TO = 12;
    private static final int HEX = 16;

    private final URI base;
    private @Nullable Socket socket;
    private @Nullable InputStream in;
    private long usedAt;

    public Wire(URI base) {
        this.base = base;
    }

    /** Sends and waits for the answer; {@code headers} are whole lines, each with its end. */
    public Reply send(String method, String path, String headers, byte[] body) throws IOException {
        var head = "%s %s HTTP/1.1\r\nHost: %s\r\n%sContent-Length: %d\r\n\r\n".formatted(method, path,
                base.getAuthority(), headers, body.length).getBytes(StandardCharsets.US_ASCII);
        var request = new byte[head.length + body.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        try {
            var stream = connected();
            open().getOutputStream().write(request);
            var reply = read(stream);
            usedAt = System.nanoTime();
            return reply;
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    private InputStream connected() throws IOException {
        if (System.nanoTime() - usedAt > KEPT_NANOS) {
            close();
        }
        if (in == null) {
            var fresh = new Socket();
            fresh.setTcpNoDelay(true);
            fresh.setSoTimeout(PATIENCE_MILLIS);
            fresh.connect(new InetSocketAddress(base.getHost(), base.getPort()), PATIENCE_MILLIS);
            socket = fresh;
            in = new BufferedInputStream(fresh.getInputStream(), BUFFER);
        }
        return in;
    }

    private Socket open() throws IOException {
        if (socket == null) {
            throw new IOException("not connected");
        }
        return socket;
    }

    private Reply read(InputStream stream) throws IOException {
        int status = Integer.parseInt(line(stream).substring(STATUS_FROM, STATUS_TO));
        int length = 0;
        boolean chunked = false;
        boolean ends = false;
        String cookie = null;
        for (var header = line(stream); !header.isEmpty(); header = line(stream)) {
            var small = header.toLowerCase(Locale.ROOT);
            if (small.startsWith("content-length:")) {
                length = Integer.parseInt(header.substring("content-length:".length()).strip());
            }
            chunked |= small.startsWith("transfer-encoding:") && small.endsWith("chunked");
            if (small.startsWith("set-cookie:")) {
                cookie = header.substring("set-cookie:".length()).strip();
            }
            ends |= small.startsWith("connection:") && small.endsWith("close");
        }
        var body = chunked ? chunks(stream) : stream.readNBytes(length);
        if (ends) {
            close();
        }
        return new Reply(status, new String(body, StandardCharsets.UTF_8), cookie);
    }

    private static byte[] chunks(InputStream stream) throws IOException {
        var body = new ByteArrayOutputStream();
        int size = Integer.parseInt(line(stream), HEX);
        while (size > 0) {
            body.write(stream.readNBytes(size));
            line(stream);
            size = Integer.parseInt(line(stream), HEX);
        }
        line(stream);
        return body.toByteArray();
    }

    private static String line(InputStream stream) throws IOException {
        var text = new StringBuilder();
        int next = stream.read();
        while (next != '\n') {
            if (next < 0) {
                throw new EOFException("the answer ended early");
            }
            if (next != '\r') {
                text.append((char) next);
            }
            next = stream.read();
        }
        return text.toString();
    }

    @Override
    public void close() {
        var ended = socket;
        in = null;
        socket = null;
        try {
            if (ended != null) {
                ended.close();
            }
        } catch (IOException e) {
            // it was to be ended anyway
        }
    }
}
