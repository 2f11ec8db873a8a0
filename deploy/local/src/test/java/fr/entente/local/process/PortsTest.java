package fr.entente.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import fr.entente.local.Trouble;
import fr.entente.servers.FreePort;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PortsTest {

    @Test
    void namesThePortThatIsTakenAndTheOptionThatHelps() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var ports = new Ports(withRoomForTheServices(), FreePort.any(), other.getLocalPort());
            assertThatThrownBy(ports::mustBeFree).isInstanceOf(Trouble.class)
                    .hasMessageContaining(String.valueOf(other.getLocalPort())).hasMessageContaining("--kafka-port");
        }
    }

    private static int withRoomForTheServices() {
        return Stream.generate(FreePort::any).filter(
                web -> IntStream.rangeClosed(web, web + Service.values().length).allMatch(FreePort::isFree))
                .findFirst().orElseThrow();
    }
}
