package fr.entente.interventionservice.intervention.web;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import fr.entente.interventionservice.intervention.NatureGroup;
import fr.entente.servicekit.access.Role;

import static fr.entente.interventionservice.intervention.web.Desk.ONE;
import static fr.entente.interventionservice.intervention.web.Desk.UNKNOWN;
import static fr.entente.interventionservice.intervention.web.Desk.as;
import static fr.entente.interventionservice.intervention.web.Desk.problem;
import static fr.entente.interventionservice.intervention.web.Desk.refused;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/** What is read of interventions, and by whom. */
@WebMvcTest({BatchController.class, ContradictionController.class, InterventionController.class, SheetController.class})
@Import(Slice.class)
class SheetWebTest {

    @Autowired
    private ScriptedSheets sheets;

    private final Desk desk;

    @Autowired
    SheetWebTest(MockMvcTester web) {
        desk = new Desk(web);
    }

    @Test
    void showsOneWithItsVersionAndNoneThatIsUnknown() {
        assertThat(desk.get(ONE)).hasStatus(200).hasHeader("ETag", "\"7\"").bodyJson().extractingPath("$.siteName")
                .isEqualTo("Les Mordacs Nord");
        problem(desk.get(UNKNOWN), 404, "request:not-found");
        problem(desk.get("/api/interventions/hall"), 400, "request:wrong-type");
    }

    @Test
    void readsTheFiltersOfAList() {
        assertThat(desk.get("/api/interventions?from=2026-01-01&natureGroup=NOISE&weekday=FRIDAY&hour=21&mine=true"))
                .hasStatus(200).bodyJson().extractingPath("$.items").asArray().isEmpty();
        var filter = requireNonNull(sheets.asked);
        assertThat(filter.natureGroup()).isEqualTo(NatureGroup.NOISE);
        assertThat(filter.hour()).isEqualTo(21);
        assertThat(filter.mine()).isTrue();
        assertThat(filter.withdrawn()).isNull();
    }

    @Test
    void refusesFiltersThatMeanNothing() {
        refused(desk.get("/api/interventions?hour=24"), 400, "request:invalid", "hour");
        refused(desk.get("/api/interventions?limit=0"), 400, "request:limit", "limit");
        for (var wrong : List.of("nature=WIZARDRY", "from=yesterday", "siteId=here", "weekday=SOMEDAY")) {
            assertThat(desk.get("/api/interventions?" + wrong)).as(wrong).hasStatus(400).bodyText()
                    .contains(wrong.substring(0, wrong.indexOf('='))).doesNotContain("java.", "fr.entente.");
        }
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = {"PARTNER", "AUDITOR", "ADMINISTRATOR"})
    void partnersAuditorsAndAdministratorsReadNothing(Role role) {
        problem(desk.web().perform(as(role, desk.web().get().uri("/api/interventions"))), 403, "access:forbidden");
        problem(desk.web().perform(as(role, desk.web().get().uri(ONE))), 403, "access:forbidden");
    }

    @Test
    void asksStrangersToSignIn() {
        problem(desk.web().perform(desk.web().get().uri(ONE)), 401, "access:token-required");
    }
}
