package fr.entente.gatewayservice.session;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

class SessionPropertiesTest {

    /** What was revoked works for five seconds at most: the promise is kept by how long an instance remembers. */
    @Test
    void nothingRevokedIsRememberedForLongerThanIsPromised() {
        var properties = new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("entente.session", SessionProperties.class);
        assertThat(properties.remembered()).isLessThan(Duration.ofSeconds(5));
    }
}
