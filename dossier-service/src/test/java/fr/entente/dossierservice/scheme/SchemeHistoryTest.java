package fr.entente.dossierservice.scheme;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import static fr.entente.dossierservice.scheme.SchemeSamples.FIRST_EVENING;
import static fr.entente.dossierservice.scheme.SchemeSamples.FOUNDING;
import static fr.entente.dossierservice.scheme.SchemeSamples.LANDLORD;
import static fr.entente.dossierservice.scheme.SchemeSamples.LAST_EVENING;
import static fr.entente.dossierservice.scheme.SchemeSamples.MIDSUMMER;
import static fr.entente.dossierservice.scheme.SchemeSamples.OTHER_LANDLORD;
import static fr.entente.dossierservice.scheme.SchemeSamples.history;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SchemeHistoryTest {

    @Test
    void allowsWorkOnTheFirstAndTheLastDayOfTheContract() {
        assertThatCode(() -> history().mustAllowWorkFor(LANDLORD, FIRST_EVENING)).doesNotThrowAnyException();
        assertThatCode(() -> history().mustAllowWorkFor(LANDLORD, LAST_EVENING)).doesNotThrowAnyException();
    }

    @Test
    void allowsNoWorkBeforeOrAfterTheContract() {
        assertRefused(SchemeRejection.NotCovered.class, history(), FIRST_EVENING.minusDays(1));
        assertRefused(SchemeRejection.NotCovered.class, history(), LAST_EVENING.plusDays(1));
    }

    @Test
    void allowsWorkForALandlordThroughItsLastDayAndNotAfter() {
        SchemeHistory leaving = history().withLeaving(LANDLORD, FOUNDING, MIDSUMMER);

        assertThatCode(() -> leaving.mustAllowWorkFor(LANDLORD, MIDSUMMER)).doesNotThrowAnyException();
        assertRefused(SchemeRejection.NotAMemberOnThatDay.class, leaving, MIDSUMMER.plusDays(1));
        assertThatCode(() -> leaving.mustAllowWorkFor(OTHER_LANDLORD, LAST_EVENING)).doesNotThrowAnyException();
    }

    @Test
    void keepsAnswersAboutThePastWhenALandlordJoinsAgain() {
        SchemeHistory back = history().withLeaving(LANDLORD, FOUNDING, MIDSUMMER)
                .with(new Membership(LANDLORD, LAST_EVENING, null));

        assertRefused(SchemeRejection.NotAMemberOnThatDay.class, back, LAST_EVENING.minusDays(1));
        assertThatCode(() -> back.mustAllowWorkFor(LANDLORD, LAST_EVENING)).doesNotThrowAnyException();
    }

    private static void assertRefused(Class<? extends SchemeRejection> reason, SchemeHistory history, LocalDate day) {
        assertThatExceptionOfType(reason).isThrownBy(() -> history.mustAllowWorkFor(LANDLORD, day));
    }
}
