package fr.entente.dossierservice.site;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import fr.entente.dossierservice.scheme.SchemeRejection;
import fr.entente.dossierservice.words.LandlordId;

import static fr.entente.dossierservice.scheme.SchemeSamples.FIRST_EVENING;
import static fr.entente.dossierservice.scheme.SchemeSamples.FOUNDING;
import static fr.entente.dossierservice.scheme.SchemeSamples.LANDLORD;
import static fr.entente.dossierservice.scheme.SchemeSamples.LAST_EVENING;
import static fr.entente.dossierservice.scheme.SchemeSamples.OTHER_LANDLORD;
import static fr.entente.dossierservice.site.SiteSamples.MAY;
import static fr.entente.dossierservice.site.SiteSamples.SITE;
import static fr.entente.dossierservice.site.SiteSamples.ground;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class GroundTest {

    @Test
    void givesAFactToWhoeverOwnedTheSiteOnItsDay() {
        assertThat(ground().landlordOn(FIRST_EVENING)).isEqualTo(LANDLORD);
        assertThat(ground().landlordOn(MAY.minusDays(1))).isEqualTo(LANDLORD);
        assertThat(ground().landlordOn(MAY)).isEqualTo(OTHER_LANDLORD);
    }

    @Test
    void knowsNoFactFromBeforeTheSiteCame() {
        assertThatExceptionOfType(SiteRejection.NotYetInTheScheme.class)
                .isThrownBy(() -> ground().landlordOn(FOUNDING.minusDays(1)));
    }

    @Test
    void knowsNoFactOutsideTheContract() {
        assertThatExceptionOfType(SchemeRejection.NotCovered.class)
                .isThrownBy(() -> ground().landlordOn(LAST_EVENING.plusDays(1)));
    }

    @Test
    void knowsFactsOfAnEngagementWithoutAContract() {
        LocalDate day = LAST_EVENING.plusDays(5);
        Ground engaged = new Ground(SITE, ground().site(), ground().scheme(), null,
                List.of(new Ground.Engaged(day, day)));

        assertThat(engaged.landlordOn(day)).isEqualTo(OTHER_LANDLORD);
        assertThatExceptionOfType(SchemeRejection.NotCovered.class)
                .isThrownBy(() -> engaged.landlordOn(day.plusDays(1)));
    }

    @Test
    void hidesTheTimeOfAnotherLandlordAsIfTheSiteWereUnknown() {
        assertThat(only(LANDLORD).landlordOn(FIRST_EVENING)).isEqualTo(LANDLORD);
        assertUnknown(only(LANDLORD), MAY);
        assertUnknown(only(OTHER_LANDLORD), FIRST_EVENING);
        assertUnknown(only(new LandlordId(SITE.value())), FOUNDING.minusDays(1));
    }

    private static void assertUnknown(Ground ground, LocalDate day) {
        assertThatExceptionOfType(SiteRejection.Unknown.class).isThrownBy(() -> ground.landlordOn(day));
    }

    private static Ground only(LandlordId landlord) {
        return new Ground(SITE, ground().site(), ground().scheme(), landlord);
    }
}
