package fr.entente.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Ports of 127.0.0.1 that nobody listens on. */
public final class FreePort {

    private static final int LOWEST = 12_000;
    private static final int HIGHEST = 30_000;
    private static final Set<Integer> DRAWN = ConcurrentHashMap.newKeySet();

    private FreePort() {}

    /**
     * Below those that outgoing connections are given: between its drawing and its server's start, or while its server
     * is away, even a client that tries to reach that very server could get it otherwise. Each is given once in a JVM;
     * two JVMs may draw the same one, once in thousands.
     */
    public static int any() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (isFree(port) && DRAWN.add(port)) {
                return port;
            }
        }
    }

    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
