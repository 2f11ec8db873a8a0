package fr.entente.servicekit.access;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import fr.entente.servicekit.testing.TestCallers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CallerTest {

    private static final UUID SCHEME = UUID.randomUUID();
    private static final UUID LANDLORD = UUID.randomUUID();

    @Test
    void bindsALandlordsStaffToItsLandlord() {
        assertThat(TestCallers.landlord(SCHEME, LANDLORD).boundLandlord()).contains(LANDLORD);
    }

    @Test
    void letsACoordinatorSeeTheWholeSchemeThoughHeBelongsToALandlord() {
        var coordinator = new Caller(UUID.randomUUID(), Role.COORDINATOR, SCHEME, LANDLORD);
        assertThat(coordinator.boundLandlord()).isEmpty();
    }

    @Test
    void knowsNoLandlordsStaffWithoutALandlord() {
        assertThatExceptionOfType(AccessRejection.Forbidden.class)
                .isThrownBy(() -> new Caller(UUID.randomUUID(), Role.LANDLORD, SCHEME, null));
    }

    @Test
    void refusesAnAdministratorWhatHappensInAScheme() {
        assertThatExceptionOfType(AccessRejection.Forbidden.class)
                .isThrownBy(() -> TestCallers.administrator().requiredScheme());
    }

    @Test
    void letsOnlyTheRolesThatAreAllowedPass() {
        var mediator = TestCallers.mediator(SCHEME);
        assertThat(mediator.mustBe(Role.MANAGER, Role.MEDIATOR)).isEqualTo(mediator);
        assertThatExceptionOfType(AccessRejection.Forbidden.class).isThrownBy(() -> mediator.mustBe(Role.COORDINATOR));
    }
}
