package fr.entente.acceptance.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** The network between a phone and the gateway: whole, or losing the answers to what is sent to one address. */
public final class Line implements AutoCloseable {

    private static final String NOTHING = "";

    private final URI gateway;
    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger lost = new AtomicInteger();
    private volatile String losing = NOTHING;

    private Line(URI gateway, ServerSocket door) {
        this.gateway = gateway;
        this.door = door;
    }

    public static Line to(URI gateway) {
        try {
            var line = new Line(gateway, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            Thread.ofVirtual().start(line::answer);
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    /** The gateway gets what is sent there and answers; the phone never hears of it. */
    public void loseAnswersTo(String request) {
        losing = request;
    }

    public void mend() {
        losing = NOTHING;
    }

    public int lost() {
        return lost.get();
    }

    private void answer() {
        while (!door.isClosed()) {
            try {
                connect(door.accept());
            } catch (IOException _) {
                return;
            }
        }
    }

    private void connect(Socket phone) throws IOException {
        var service = new Socket(gateway.getHost(), gateway.getPort());
        open.add(phone);
        open.add(service);
        var swallowed = new boolean[1];
        Thread.ofVirtual().start(() -> pump(phone, service, true, swallowed));
        Thread.ofVirtual().start(() -> pump(service, phone, false, swallowed));
    }

    private void pump(Socket from, Socket to, boolean asking, boolean[] swallowed) {
        var bytes = new byte[65_536];
        try (from; to) {
            for (int read = from.getInputStream().read(bytes); read >= 0; read = from.getInputStream().read(bytes)) {
                if (asking && isLost(new String(bytes, 0, read, ISO_8859_1))) {
                    swallowed[0] = true;
                } else if (!asking && swallowed[0]) {
                    lost.incrementAndGet();
                    return;
                }
                to.getOutputStream().write(bytes, 0, read);
            }
        } catch (IOException _) {
            // one of the two has hung up
        } finally {
            open.remove(from);
        }
    }

    private boolean isLost(String asked) {
        var request = losing;
        return !request.equals(NOTHING) && asked.contains(request);
    }

    @Override
    public void close() {
        try {
            door.close();
            for (var socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
