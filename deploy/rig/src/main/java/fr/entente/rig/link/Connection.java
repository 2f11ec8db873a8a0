package fr.entente.rig.link;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

/** One connection through a line: what comes in on one side goes out on the other, until one of them ends. */
final class Connection {

    private static final int PIECE = 16 * 1024;

    private final Socket near;
    private final Socket far;

    Connection(Socket near, Socket far) {
        this.near = near;
        this.far = far;
    }

    void open(Way there, Way back) throws IOException {
        near.setTcpNoDelay(true);
        far.setTcpNoDelay(true);
        Thread.ofVirtual().start(() -> carry(near, far, there));
        Thread.ofVirtual().start(() -> carry(far, near, back));
    }

    private void carry(Socket from, Socket to, Way way) {
        try {
            carry(from.getInputStream(), to.getOutputStream(), way);
            to.shutdownOutput();
            if (from.isOutputShutdown()) {
                near.close();
                far.close();
            }
        } catch (IOException e) {
            reset(); // one side is gone: the other is told as a network would tell it
        }
    }

    private void carry(InputStream in, OutputStream out, Way way) throws IOException {
        var piece = new byte[PIECE];
        for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
            if (!way.passes()) {
                throw new IOException("Lost");
            }
            out.write(piece, 0, count);
        }
    }

    boolean isOpen() {
        return !near.isClosed() || !far.isClosed();
    }

    /** Both sides read "connection reset". */
    void reset() {
        reset(near);
        reset(far);
    }

    private static void reset(Socket socket) {
        try (socket) {
            socket.setSoLinger(true, 0);
        } catch (IOException _) {
            // it was closed before
        }
    }
}
