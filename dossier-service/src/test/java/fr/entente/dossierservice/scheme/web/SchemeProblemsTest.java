package fr.entente.dossierservice.scheme.web;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.ProblemDetail;

import fr.entente.dossierservice.scheme.SchemeRejection;
import fr.entente.dossierservice.scheme.SchemeSamples;
import fr.entente.dossierservice.testing.Words;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

class SchemeProblemsTest {

    private final SchemeProblems problems = new SchemeProblems(Words.problems());

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(new SchemeRejection.AlreadyAMember(SchemeSamples.LANDLORD), 409,
                        "membership:already-a-member"),
                Arguments.of(new SchemeRejection.NotAMember(SchemeSamples.LANDLORD), 409, "membership:not-a-member"),
                Arguments.of(new SchemeRejection.LeavesBeforeJoining(SchemeSamples.FOUNDING), 409,
                        "membership:leaves-before-joining"),
                Arguments.of(new SchemeRejection.NotAMemberOnThatDay(SchemeSamples.LANDLORD, SchemeSamples.FOUNDING),
                        409, "membership:not-a-member-on-that-day"),
                Arguments.of(new SchemeRejection.PromisedLater(SchemeSamples.FOUNDING), 409,
                        "first-answer:promised-later"),
                Arguments.of(new SchemeRejection.NotCovered(SchemeSamples.FOUNDING), 409, "contract:not-covered"),
                Arguments.of(new SchemeRejection.ContractOverlaps(SchemeSamples.LAST_EVENING), 409,
                        "contract:overlaps"),
                Arguments.of(new SchemeRejection.NoContract(), 409, "contract:none"),
                Arguments.of(new SchemeRejection.ContractEndedAlready(), 409, "contract:ended"),
                Arguments.of(new SchemeRejection.NoRenewalLeft(), 409, "contract:no-renewal-left"),
                Arguments.of(new SchemeRejection.RenewalTooShort(SchemeSamples.LAST_EVENING), 409,
                        "contract:renewal-too-short"),
                Arguments.of(
                        new SchemeRejection.EndOutsideContract(SchemeSamples.FIRST_EVENING, SchemeSamples.LAST_EVENING),
                        409, "contract:end-outside"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void saysNoInPlainWords(SchemeRejection rejection, int status, String type) {
        ProblemDetail problem = problems.of(rejection);

        assertThat(problem.getStatus()).isEqualTo(status);
        assertThat(problem.getType()).hasToString("urn:problem:" + type);
        assertThat(problem.getTitle()).isNotBlank().doesNotStartWith("problem.");
        assertThat(problem.getDetail()).isNotBlank().doesNotStartWith("problem.").doesNotContain("{");
    }

    @Test
    void knowsEveryReason() {
        assertThat(refusals().map(each -> (Object) requireNonNull(each.get()[0]).getClass()))
                .containsExactlyInAnyOrder((Object[]) SchemeRejection.class.getPermittedSubclasses());
    }
}
