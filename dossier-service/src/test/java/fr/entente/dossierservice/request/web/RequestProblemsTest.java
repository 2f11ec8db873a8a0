package fr.entente.dossierservice.request.web;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.ProblemDetail;

import fr.entente.dossierservice.request.RequestRejection;
import fr.entente.dossierservice.request.RequestSamples;
import fr.entente.dossierservice.testing.Words;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

class RequestProblemsTest {

    private final RequestProblems problems = new RequestProblems(Words.problems());

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(new RequestRejection.Unknown(RequestSamples.REQUEST), 404, "request:unknown"),
                Arguments.of(new RequestRejection.Done(), 409, "request:done"),
                Arguments.of(new RequestRejection.AlreadyTheirs(), 409, "request:already-theirs"),
                Arguments.of(new RequestRejection.Owned(), 409, "request:owned"),
                Arguments.of(new RequestRejection.NotTheirs(), 409, "request:not-theirs"),
                Arguments.of(new RequestRejection.HandoverPending(), 409, "request:handover-pending"),
                Arguments.of(new RequestRejection.NoHandover(), 409, "request:no-handover"),
                Arguments.of(new RequestRejection.AlreadyAnswered(), 409, "request:already-answered"),
                Arguments.of(new RequestRejection.AlreadyOriented(), 409, "request:already-oriented"),
                Arguments.of(new RequestRejection.AlreadyAttached(), 409, "request:already-attached"),
                Arguments.of(new RequestRejection.BeforeReception(RequestSamples.RECEIVED), 409,
                        "request:before-reception"),
                Arguments.of(new RequestRejection.OtherLandlord(RequestSamples.DOSSIER), 409, "request:other-landlord"),
                Arguments.of(new RequestRejection.DossierClosedBefore(RequestSamples.DAY), 409,
                        "request:dossier-closed"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void saysNoInPlainWords(RequestRejection rejection, int status, String type) {
        ProblemDetail problem = problems.of(rejection);

        assertThat(problem.getStatus()).isEqualTo(status);
        assertThat(problem.getType()).hasToString("urn:problem:" + type);
        assertThat(problem.getTitle()).isNotBlank().doesNotStartWith("problem.");
        assertThat(problem.getDetail()).isNotBlank().doesNotStartWith("problem.").doesNotContain("{");
    }

    @Test
    void knowsEveryReason() {
        assertThat(refusals().map(each -> (Object) requireNonNull(each.get()[0]).getClass()))
                .containsExactlyInAnyOrder((Object[]) RequestRejection.class.getPermittedSubclasses());
    }
}
