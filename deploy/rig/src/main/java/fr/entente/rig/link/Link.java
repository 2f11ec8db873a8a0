package fr.entente.rig.link;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntSupplier;

/**
 * A TCP line between two of our processes. Cut, what is under way waits as it would in a network that lost its way, and
 * arrives when the line is healed, unless somebody has given up meanwhile.
 */
public final class Link implements AutoCloseable {

    private static final int BACKLOG = 200;

    private final String name;
    private final IntSupplier target;
    private final ServerSocket door;
    private final Way there = new Way();
    private final Way back = new Way();
    private final Queue<Connection> connections = new ConcurrentLinkedQueue<>();

    /** The target is asked for each connection, so that several may take turns. */
    public Link(String name, int port, IntSupplier target) throws IOException {
        this.name = name;
        this.target = target;
        door = new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().name("link-" + name).start(this::accept);
    }

    public String name() {
        return name;
    }

    public int port() {
        return door.getLocalPort();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var near = door.accept();
                Thread.ofVirtual().start(() -> connect(near));
            } catch (IOException _) {
                // closed, or out of sockets for a moment
            }
        }
    }

    private void connect(Socket near) {
        try {
            var connection = new Connection(near,
                    new Socket(InetAddress.getLoopbackAddress(), target.getAsInt()));
            connections.removeIf(each -> !each.isOpen());
            connections.add(connection);
            connection.open(there, back);
        } catch (IOException _) {
            new Connection(near, near).reset();
        }
    }

    public void cut() {
        cutThere();
        cutBack();
    }

    /** What the caller sends does not arrive; what is sent to him does. */
    public void cutThere() {
        there.cut();
    }

    public void cutBack() {
        back.cut();
    }

    /** Each piece of data waits so long, on its way there and back. */
    public void delay(Duration oneWay) {
        there.delay(oneWay);
        back.delay(oneWay);
    }

    /** That share of what is sent either way breaks its connection instead of arriving. */
    public void lose(double share) {
        there.loss(share);
        back.loss(share);
    }

    /** Breaks every connection there is. */
    public void reset() {
        connections.forEach(Connection::reset);
        connections.clear();
    }

    public void heal() {
        there.heal();
        back.heal();
    }

    @Override
    public void close() throws IOException {
        door.close();
        heal();
        reset();
    }
}
