package fr.entente.interventionservice.intervention.web;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import fr.entente.interventionservice.intervention.Aspect;
import fr.entente.interventionservice.intervention.Choice;
import fr.entente.interventionservice.intervention.InterventionCommand.CorrectIntervention;
import fr.entente.interventionservice.intervention.InterventionCommand.SettleContradiction;
import fr.entente.interventionservice.intervention.InterventionRejection;
import fr.entente.interventionservice.intervention.InterventionSamples;

import static fr.entente.interventionservice.intervention.web.Desk.ONE;
import static fr.entente.interventionservice.intervention.web.Desk.but;
import static fr.entente.interventionservice.intervention.web.Desk.form;
import static fr.entente.interventionservice.intervention.web.Desk.key;
import static fr.entente.interventionservice.intervention.web.Desk.problem;
import static fr.entente.interventionservice.intervention.web.Desk.refused;
import static org.assertj.core.api.Assertions.assertThat;

/** Corrections that say different things, and their settlement. */
@WebMvcTest({BatchController.class, ContradictionController.class, InterventionController.class, SheetController.class})
@Import(Slice.class)
class ContradictionWebTest {

    private static final String SETTLEMENT = "/contradictions/4/settlement";

    @Autowired
    private ScriptedExecution store;

    @Autowired
    private ScriptedContradictions contradictions;

    private final Desk desk;

    @Autowired
    ContradictionWebTest(MockMvcTester web) {
        desk = new Desk(web);
    }

    @BeforeEach
    void start() {
        store.start();
    }

    @AfterEach
    void letThemAgreeAgain() {
        contradictions.contradicts = false;
    }

    @Test
    void saysOfACorrectionThatItIsKeptAndHasToBeSettled() {
        assertThat(desk.post(ONE + "/correction", form(), "\"3\"", key())).bodyText().contains("\"CORRECTED\"");
        contradictions.contradicts = true;
        assertThat(desk.post(ONE + "/correction", form(), "\"3\"", key())).hasStatus(202).hasHeader("ETag", "\"4\"")
                .bodyText().contains("\"TO_SETTLE\"");
    }

    @Test
    void settlesWhatWasSeenAndNamesWhatIsToBeChosen() {
        var choices = Map.of("choices", Map.of("PEOPLE_MET", "PROPOSED"));
        assertThat(desk.post(ONE + SETTLEMENT, choices, "\"4\"", key())).hasStatus(200).hasHeader("ETag", "\"5\"");
        assertThat(store.commands).singleElement().isInstanceOfSatisfying(SettleContradiction.class, command -> {
            assertThat(command.contradiction()).isEqualTo(4);
            assertThat(command.choices()).isEqualTo(Map.of(Aspect.PEOPLE_MET, Choice.PROPOSED));
        });
        refused(desk.post(ONE + SETTLEMENT, Map.of("choices", Map.of()), "\"4\"", key()), 400, "request:invalid",
                "choices");
        store.refuseWith(new InterventionRejection.NotWhatIsToSettle(List.of(Aspect.PEOPLE_MET)));
        refused(desk.post(ONE + SETTLEMENT, choices, "\"4\"", key()), 400, "intervention:not-what-is-to-settle",
                "choices");
        store.refuseWith(new InterventionRejection.AlreadySettled());
        problem(desk.post(ONE + SETTLEMENT, choices, "\"4\"", key()), 409, "intervention:already-settled");
        store.refuseWith(new InterventionRejection.NothingToSettle());
        problem(desk.post(ONE + SETTLEMENT, choices, "\"4\"", key()), 404, "intervention:nothing-to-settle");
    }

    @Test
    void hearsWhatWasSeenWithCorrectionsOnly() {
        refused(desk.put(ONE, but("seen", form())), 400, "intervention:nothing-seen", "seen");
        assertThat(desk.post(ONE + "/correction", but("seen", form()), "\"3\"", key())).hasStatus(200);
        assertThat(store.commands).singleElement().isInstanceOfSatisfying(CorrectIntervention.class,
                command -> assertThat(command.seen().deed()).isEqualTo(InterventionSamples.IN_THE_HALL));
    }
}
