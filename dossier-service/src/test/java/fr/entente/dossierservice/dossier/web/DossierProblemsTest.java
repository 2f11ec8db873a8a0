package fr.entente.dossierservice.dossier.web;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.ProblemDetail;

import fr.entente.dossierservice.dossier.CourseRejection;
import fr.entente.dossierservice.dossier.DossierRejection;
import fr.entente.dossierservice.dossier.DossierSamples;
import fr.entente.dossierservice.dossier.MediationRejection;
import fr.entente.dossierservice.dossier.OrientationStatus;
import fr.entente.dossierservice.dossier.RecurrenceDelay;
import fr.entente.dossierservice.dossier.Step;
import fr.entente.dossierservice.dossier.TeamRejection;
import fr.entente.dossierservice.testing.Words;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

class DossierProblemsTest {

    private final DossierProblems problems = new DossierProblems(Words.problems());

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(new DossierRejection.Unknown(DossierSamples.DOSSIER), 404, "dossier:unknown"),
                Arguments.of(new CourseRejection.OtherLandlord(), 409, "dossier:other-landlord"),
                Arguments.of(new CourseRejection.AlreadyClosed(DossierSamples.CLOSED), 409, "dossier:already-closed"),
                Arguments.of(new CourseRejection.BeforeOpening(DossierSamples.OPENED), 409, "dossier:before-opening"),
                Arguments.of(new CourseRejection.ChecklistMissing(), 409, "dossier:checklist-missing"),
                Arguments.of(new TeamRejection.AssignedAlready(), 409, "dossier:assigned-already"),
                Arguments.of(new MediationRejection.PartyThereAlready(), 409, "dossier:party-there"),
                Arguments.of(new MediationRejection.PartyUnknown(), 409, "dossier:party-unknown"),
                Arguments.of(new MediationRejection.OtherSide(), 409, "dossier:other-side"),
                Arguments.of(new MediationRejection.ConsentGivenAlready(), 409, "dossier:consent-given"),
                Arguments.of(new MediationRejection.NoConsent(), 409, "dossier:no-consent"),
                Arguments.of(new MediationRejection.NeedsBothConsents(), 409, "dossier:needs-both-consents"),
                Arguments.of(new MediationRejection.ConsentTooSoon(DossierSamples.CLOSED), 409,
                        "dossier:consent-withdrawn"),
                Arguments.of(new CourseRejection.NotAdmissible(), 409, "dossier:not-admissible"),
                Arguments.of(new CourseRejection.Suspended(DossierSamples.CLOSED), 409, "dossier:suspended"),
                Arguments.of(new CourseRejection.NotSuspended(), 409, "dossier:not-suspended"),
                Arguments.of(new CourseRejection.NothingToShow(Step.ACCOMPANIMENT), 409,
                        "dossier:nothing-to-show-4"),
                Arguments.of(new MediationRejection.NoAgreement(), 409, "dossier:no-agreement"),
                Arguments.of(new CourseRejection.RequestsWait(2), 409, "dossier:requests-wait"),
                Arguments.of(new TeamRejection.NotFollowing(), 409, "dossier:not-following"),
                Arguments.of(new TeamRejection.HandoverPending(), 409, "dossier:handover-pending"),
                Arguments.of(new TeamRejection.NoHandover(), 409, "dossier:no-handover"),
                Arguments.of(new TeamRejection.OrientationUnknown(), 404, "dossier:orientation-unknown"),
                Arguments.of(new TeamRejection.OrientationAnsweredAlready(OrientationStatus.HANDLED), 409,
                        "dossier:orientation-answered"),
                Arguments.of(new CourseRejection.OwnSequel(), 409, "dossier:own-sequel"),
                Arguments.of(new CourseRejection.SequelElsewhere(), 409, "dossier:sequel-elsewhere"),
                Arguments.of(new CourseRejection.HasSequel(), 409, "dossier:has-sequel"),
                Arguments.of(new CourseRejection.StillOpen(), 409, "dossier:still-open"),
                Arguments.of(new CourseRejection.StepOutOfOrder(Step.DIAGNOSIS), 409, "dossier:step-out-of-order"),
                Arguments.of(new CourseRejection.NoStepLeft(), 409, "dossier:no-step-left"),
                Arguments.of(new CourseRejection.NeedsDiagnosis(), 409, "dossier:needs-diagnosis"),
                Arguments.of(new CourseRejection.TooEarly(DossierSamples.OPENED), 409, "dossier:too-early"),
                Arguments.of(new CourseRejection.RecurrenceTooEarly(DossierSamples.CHECKED), 409,
                        "dossier:recurrence-too-early"),
                Arguments.of(new CourseRejection.RecurrenceAlreadyChecked(RecurrenceDelay.SIX_MONTHS), 409,
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
                .containsExactlyInAnyOrderElementsOf(leaves(DossierRejection.class).toList());
    }

    private static Stream<Object> leaves(Class<?> family) {
        return family.isSealed()
                ? Stream.of(requireNonNull(family.getPermittedSubclasses())).flatMap(DossierProblemsTest::leaves)
                : Stream.of(family);
    }
}
