package fr.entente.gatewayservice.account;

import java.util.Map;

import org.junit.jupiter.api.Test;

import fr.entente.gatewayservice.testing.RunningGateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FirstAdministratorIT {

    @Test
    void aPasswordThatIsTooShortStopsTheStart() {
        assertThatThrownBy(() -> RunningGateway.start(Map.of("ENTENTE_ADMIN_PASSWORD", "short")))
                .hasMessageContaining("ENTENTE_ADMIN_PASSWORD must have at least 12 characters");
    }

    @Test
    void withoutOneTheGatewayStartsAndNobodySignsIn() {
        try (var gateway = RunningGateway.start(Map.of("ENTENTE_ADMIN_LOGIN", ""))) {
            assertThat(gateway.browser().signIn(RunningGateway.ADMINISTRATOR, RunningGateway.PASSWORD).status())
                    .isEqualTo(401);
        }
    }

    @Test
    void isMadeOnceAndNotChangedByTheEnvironmentLater() {
        try (var gateway = RunningGateway.start()) {
            gateway.change("ENTENTE_ADMIN_PASSWORD", "another good password");
            gateway.restart();
            assertThat(gateway.browser().signIn(RunningGateway.ADMINISTRATOR, RunningGateway.PASSWORD).status())
                    .isEqualTo(200);
            assertThat(gateway.administrator().get("/api/accounts").json().path("items")).hasSize(1);
        }
    }
}
