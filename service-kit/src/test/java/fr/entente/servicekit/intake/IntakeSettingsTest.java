package fr.entente.servicekit.intake;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

class IntakeSettingsTest {

    @Test
    void takesTheSettingsOfTheClientFromVariables() {
        var environment = new StandardEnvironment();
        environment.getPropertySources().replace(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                new SystemEnvironmentPropertySource(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        Map.of("ENTENTE_INTAKE_CLIENT_SECURITY_PROTOCOL", "SASL_SSL",
                                "ENTENTE_INTAKE_CLIENT_SASL_MECHANISM", "PLAIN")));
        assertThat(Binder.get(environment).bind("entente.intake", IntakeSettings.class).get().client())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("security.protocol", "SASL_SSL", "sasl.mechanism", "PLAIN"));
    }
}
