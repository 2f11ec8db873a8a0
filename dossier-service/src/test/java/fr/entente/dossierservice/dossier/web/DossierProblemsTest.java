package fr.entente.dossierservice.dossier.web;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.ProblemDetail;

import fr.entente.dossierservice.dossier.DossierRejection;
import fr.entente.dossierservice.dossier.DossierSamples;
import fr.entente.dossierservice.dossier.OrientationStatus;
import fr.entente.dossierservice.dossier.RecurrenceDelay;
import fr.entente.dossierservice.dossier.Step;
import fr.entente.dossierservice.testing.Words;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

class DossierProblemsTest {

    private final DossierProblems problems = new DossierProblems(Words.problems());

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(new DossierRejection.Unknown(DossierSamples.DOSSIER), 404, "dossier:unknown"),
                Arguments.of(new DossierRejection.OtherLandlord(), 409, "dossier:other-landlord"),
                Arguments.of(new DossierRejection.AlreadyClosed(DossierSamples.CLOSED), 409, "dossier:already-closed"),
                Arguments.of(new DossierRejection.BeforeOpening(DossierSamples.OPENED), 409, "dossier:before-opening"),
                Arguments.of(new DossierRejection.ChecklistMissing(), 409, "dossier:checklist-missing"),
                Arguments.of(new DossierRejection.AssignedAlready(), 409, "dossier:assigned-already"),
                Arguments.of(new DossierRejection.PartyThereAlready(), 409, "dossier:party-there"),
                Arguments.of(new DossierRejection.PartyUnknown(), 409, "dossier:party-unknown"),
                Arguments.of(new DossierRejection.ConsentGivenAlready(), 409, "dossier:consent-given"),
                Arguments.of(new DossierRejection.NoConsent(), 409, "dossier:no-consent"),
                Arguments.of(new DossierRejection.NeedsBothConsents(), 409, "dossier:needs-both-consents"),
                Arguments.of(new DossierRejection.ConsentTooSoon(DossierSamples.CLOSED), 409,
                        "dossier:consent-withdrawn"),
                Arguments.of(new DossierRejection.NotAdmissible(), 409, "dossier:not-admissible"),
                Arguments.of(new DossierRejection.Suspended(DossierSamples.CLOSED), 409, "dossier:suspended"),
                Arguments.of(new DossierRejection.NotSuspended(), 409, "dossier:not-suspended"),
                Arguments.of(new DossierRejection.NothingToShow(Step.ACCOMPANIMENT), 409,
                        "dossier:nothing-to-show-4"),
                Arguments.of(new DossierRejection.NoAgreement(), 409, "dossier:no-agreement"),
                Arguments.of(new DossierRejection.RequestsWait(2), 409, "dossier:requests-wait"),
                Arguments.of(new DossierRejection.NotFollowing(), 409, "dossier:not-following"),
                Arguments.of(new DossierRejection.HandoverPending(), 409, "dossier:handover-pending"),
                Arguments.of(new DossierRejection.NoHandover(), 409, "dossier:no-handover"),
                Arguments.of(new DossierRejection.OrientationUnknown(), 404, "dossier:orientation-unknown"),
                Arguments.of(new DossierRejection.OrientationAnsweredAlready(OrientationStatus.HANDLED), 409,
                        "dossier:orientation-answered"),
                Arguments.of(new DossierRejection.OwnSequel(), 409, "dossier:own-sequel"),
                Arguments.of(new DossierRejection.StillOpen(), 409, "dossier:still-open"),
                Arguments.of(new DossierRejection.StepOutOfOrder(Step.DIAGNOSIS), 409, "dossier:step-out-of-order"),
                Arguments.of(new DossierRejection.NoStepLeft(), 409, "dossier:no-step-left"),
                Arguments.of(new DossierRejection.NeedsDiagnosis(), 409, "dossier:needs-diagnosis"),
                Arguments.of(new DossierRejection.TooEarly(DossierSamples.OPENED), 409, "dossier:too-early"),
                Arguments.of(new DossierRejection.RecurrenceTooEarly(DossierSamples.CHECKED), 409,
                        "dossier:recurrence-too-early"),
                Arguments.of(new DossierRejection.RecurrenceAlreadyChecked(RecurrenceDelay.SIX_MONTHS), 409,
                        "dossier:recurrence-checked"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void saysNoInPlainWords(DossierRejection rejection, int status, String type) {
        ProblemDetail problem = problems.of(rejection);

        assertThat(problem.getStatus()).isEqualTo(status);
        assertThat(problem.getType()).hasToString("urn:problem:" + type);
        assertThat(problem.getTitle()).isNotBlank().doesNotStartWith("problem.");
        assertThat(problem.getDetail()).isNotBlank().doesNotStartWith("problem.").doesNotContain("{");
    }

    @Test
    void knowsEveryReason() {
        assertThat(refusals().map(each -> (Object) requireNonNull(each.get()[0]).getClass()))
                .containsExactlyInAnyOrder((Object[]) DossierRejection.class.getPermittedSubclasses());
    }
}
