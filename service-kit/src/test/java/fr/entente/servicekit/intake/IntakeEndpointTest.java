package fr.entente.servicekit.intake;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class IntakeEndpointTest {

    private final IntakeEndpoint endpoint = new IntakeEndpoint(new IntakeLoops(
            new IntakeSettings("127.0.0.1:1", "test", null, false, 1, Duration.ZERO, Duration.ZERO, Duration.ZERO,
                    Duration.ZERO, 1, Map.of()),
            JdbcClient.create(new SimpleDriverDataSource()), new SimpleMeterRegistry(), Clock.systemUTC()));

    @Test
    void anOperatorHearsThatThereIsNoLoopOfThatName() {
        assertThatExceptionOfType(InvalidEndpointRequestException.class)
                .isThrownBy(() -> endpoint.redrive("reporting", "a"));
        assertThatExceptionOfType(InvalidEndpointRequestException.class)
                .isThrownBy(() -> endpoint.discard("reporting", 1, null));
    }
}
