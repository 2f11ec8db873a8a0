package fr.entente.local.scheme;

import java.time.DayOfWeek;
import java.time.LocalTime;

import org.junit.jupiter.api.Test;

import fr.entente.local.scheme.Scheme.Landlord;
import fr.entente.local.scheme.Scheme.Role;
import fr.entente.local.scheme.Scheme.Site;

import static org.assertj.core.api.Assertions.assertThat;

class SchemesTest {

    private static final Scheme SIX = Schemes.all().getFirst();
    private static final Scheme ONE = Schemes.all().getLast();

    @Test
    void theSixLandlordsAndTheirCoordinatorAreThePublishedOnes() {
        assertThat(SIX.landlords()).extracting(Landlord::name).containsExactlyInAnyOrder("Paris Habitat",
                "Immobilière 3F", "IDF Habitat", "Coopération et Famille", "Valophis Habitat", "Toit et Joie");
        assertThat(SIX.landlord(SIX.coordinator()).name()).isEqualTo("Paris Habitat");
        assertThat(SIX.operator().name()).isEqualTo("Optima Médiations");
    }

    @Test
    void theDwellingsAddUpToThePublishedFigures() {
        assertThat(SIX.dwellings()).isEqualTo(5836);
        assertThat(SIX.sites().stream().filter(site -> site.landlord().equals("paris-habitat"))
                .mapToInt(Site::dwellings).sum()).isEqualTo(2891);
    }

    @Test
    void theTownsAndDistrictsAreThePublishedOnes() {
        assertThat(SIX.sites()).extracting(Site::town).containsOnly("Champigny-sur-Marne", "Chennevières-sur-Marne");
        assertThat(SIX.sites()).extracting(Site::district).containsOnly("Les Mordacs", "Bois-l'Abbé");
    }

    @Test
    void theTermsAreThePublishedOnes() {
        assertThat(SIX.contract().serviceDays()).containsExactly(DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY,
                DayOfWeek.FRIDAY, DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(SIX.contract().opensAt()).isEqualTo(LocalTime.of(16, 0));
        assertThat(SIX.contract().closesAt()).isEqualTo(LocalTime.of(22, 15));
        assertThat(SIX.contract().years()).isEqualTo(1);
        assertThat(SIX.contract().renewals()).isEqualTo(2);
    }

    @Test
    void theSecondSchemeHasOneLandlordAndTwentyOneTowns() {
        assertThat(ONE.landlords()).hasSize(1);
        assertThat(ONE.sites()).extracting(Site::town).doesNotHaveDuplicates().hasSize(21);
        assertThat(ONE.operator()).isNotEqualTo(SIX.operator());
    }

    @Test
    void everySiteBelongsToALandlordWithStaff() {
        for (Scheme scheme : Schemes.all()) {
            assertThat(scheme.sites()).allSatisfy(
                    site -> assertThat(scheme.staffOf(scheme.landlord(site.landlord()).code()).login()).isNotEmpty());
            assertThat(scheme.sites()).extracting(Site::id).doesNotHaveDuplicates();
            assertThat(scheme.people(Role.MEDIATOR)).isNotEmpty();
        }
    }

    @Test
    void saysWhatIsInvented() {
        assertThat(Schemes.all()).allSatisfy(scheme -> assertThat(scheme.invented()).isNotBlank());
    }
}
