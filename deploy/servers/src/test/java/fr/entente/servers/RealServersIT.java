package fr.entente.servers;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RealServersIT {

    @Test
    void everyoneInOneJvmGetsTheSameServers() {
        assertThat(RealServers.postgres()).isSameAs(RealServers.postgres());
        assertThat(RealServers.kafka()).isSameAs(RealServers.kafka());
    }

    @Test
    void aTestThatStopsAServerHasItForItself() {
        try (var own = RealServers.ownPostgres()) {
            assertThat(own.port()).isNotEqualTo(RealServers.postgres().port());
        }
    }
}
