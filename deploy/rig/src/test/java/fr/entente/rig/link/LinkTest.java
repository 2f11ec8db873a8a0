package fr.entente.rig.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A server that says everything back stands behind the line. */
class LinkTest {

    private static final int PATIENCE = 10_000;
    private static final int A_MOMENT = 200;

    private ServerSocket server;
    private Link link;
    private Socket caller;

    @BeforeEach
    void call() throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::echo);
        link = new Link("caller-echo", 0, server::getLocalPort);
        caller = new Socket(InetAddress.getLoopbackAddress(), link.port());
        caller.setSoTimeout(PATIENCE);
    }

    private void echo() {
        try (var connection = server.accept()) {
            connection.getInputStream().transferTo(connection.getOutputStream());
        } catch (SocketException _) {
            // the line was broken, as some of these tests do
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void hangUp() throws IOException {
        caller.close();
        link.close();
        server.close();
    }

    @Test
    void carriesBothWays() throws IOException {
        say(7);
        assertThat(hear()).isEqualTo(7);
    }

    @Test
    void deliversAfterTheCutWhatWasSentDuringIt() throws IOException {
        link.cutThere();
        say(7);
        assertThatNothingIsHeard();
        link.heal();
        assertThat(hear()).isEqualTo(7);
    }

    @Test
    void mayBeCutOneWayOnly() throws IOException {
        say(7);
        assertThat(hear()).isEqualTo(7);
        link.cutBack();
        say(8);
        assertThatNothingIsHeard();
        link.heal();
        assertThat(hear()).isEqualTo(8);
    }

    @Test
    void breaksAConnectionWhereSomethingIsLost() throws IOException {
        link.lose(1);
        say(7);
        assertThatExceptionOfType(SocketException.class).isThrownBy(this::hear);
    }

    @Test
    void breaksEveryConnectionWhenReset() throws IOException {
        say(7);
        assertThat(hear()).isEqualTo(7);
        link.reset();
        assertThatExceptionOfType(SocketException.class).isThrownBy(this::hear);
    }

    private void say(int word) throws IOException {
        caller.getOutputStream().write(word);
    }

    private int hear() throws IOException {
        return caller.getInputStream().read();
    }

    private void assertThatNothingIsHeard() throws IOException {
        caller.setSoTimeout(A_MOMENT);
        assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(this::hear);
        caller.setSoTimeout(PATIENCE);
    }
}
