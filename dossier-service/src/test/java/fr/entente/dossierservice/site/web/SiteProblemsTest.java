package fr.entente.dossierservice.site.web;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.ProblemDetail;

import fr.entente.dossierservice.scheme.SchemeSamples;
import fr.entente.dossierservice.site.SiteRejection;
import fr.entente.dossierservice.site.SiteSamples;
import fr.entente.dossierservice.testing.Words;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

class SiteProblemsTest {

    private final SiteProblems problems = new SiteProblems(Words.problems());

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(new SiteRejection.Unknown(SiteSamples.SITE), 404, "site:unknown"),
                Arguments.of(new SiteRejection.NotYetInTheScheme(SchemeSamples.FOUNDING), 409,
                        "site:not-yet-in-the-scheme"),
                Arguments.of(new SiteRejection.ChangedSince(SiteSamples.MARCH), 409, "site:changed-since"),
                Arguments.of(new SiteRejection.OwnedAlready(SchemeSamples.LANDLORD), 409, "site:owned-already"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void saysNoInPlainWords(SiteRejection rejection, int status, String type) {
        ProblemDetail problem = problems.of(rejection);

        assertThat(problem.getStatus()).isEqualTo(status);
        assertThat(problem.getType()).hasToString("urn:problem:" + type);
        assertThat(problem.getTitle()).isNotBlank().doesNotStartWith("problem.");
        assertThat(problem.getDetail()).isNotBlank().doesNotStartWith("problem.").doesNotContain("{");
    }

    @Test
    void knowsEveryReason() {
        assertThat(refusals().map(each -> (Object) requireNonNull(each.get()[0]).getClass()))
                .containsExactlyInAnyOrder((Object[]) SiteRejection.class.getPermittedSubclasses());
    }
}
