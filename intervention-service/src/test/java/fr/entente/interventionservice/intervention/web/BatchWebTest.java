package fr.entente.interventionservice.intervention.web;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import fr.entente.servicekit.eventstore.StoreUnavailable;

import static fr.entente.interventionservice.intervention.web.Desk.but;
import static fr.entente.interventionservice.intervention.web.Desk.form;
import static fr.entente.interventionservice.intervention.web.Desk.refused;
import static org.assertj.core.api.Assertions.assertThat;

/** What a phone sends at the end of an evening, each item answered by itself. */
@WebMvcTest({BatchController.class, ContradictionController.class, InterventionController.class, SheetController.class})
@Import(Slice.class)
class BatchWebTest {

    @Autowired
    private ScriptedExecution store;

    private final Desk desk;

    @Autowired
    BatchWebTest(MockMvcTester web) {
        desk = new Desk(web);
    }

    @BeforeEach
    void start() {
        store.start();
    }

    @Test
    void answersEveryItemOfABatchByItself() {
        var good = but("id", UUID.randomUUID().toString());
        var absurd = new TreeMap<>(but("id", UUID.randomUUID().toString()));
        absurd.put("minutes", -4);
        var unknownCode = new TreeMap<>(but("id", UUID.randomUUID().toString()));
        unknownCode.put("space", "ATTIC");
        var ahead = new TreeMap<>(but("id", UUID.randomUUID().toString()));
        ahead.put("startedAt", "2026-02-01T00:00:00Z");
        var answer = desk.batch(List.of(absurd, good, form(), unknownCode, ahead, "no item at all"));
        assertThat(answer).hasStatus(200);
        assertThat(answer).bodyJson().extractingPath("$.results[*].status").asArray()
                .containsExactly(400, 201, 400, 400, 400, 400);
        assertThat(answer).bodyJson().extractingPath("$.results[0].problem.errors[0].field").isEqualTo("minutes");
        assertThat(answer).bodyJson().extractingPath("$.results[2].problem.errors[0].field").isEqualTo("id");
        assertThat(answer).bodyJson().extractingPath("$.results[3].problem.errors[0].allowed").asArray().hasSize(16);
        assertThat(answer).bodyJson().extractingPath("$.results[4].problem.type")
                .isEqualTo("urn:problem:date:in-the-future");
        assertThat(store.commands).hasSize(1);
    }

    @Test
    void refusesABatchThatIsTooLongOrNone() {
        refused(desk.batch(Collections.nCopies(501, Map.of())), 400, "request:invalid", "items");
        refused(desk.post("/api/interventions/batch", Map.of(), null, null), 400, "request:invalid", "items");
        assertThat(desk.batch(List.of())).hasStatus(200);
    }

    @Test
    void asksForTheWholeBatchAgainWhenTheStoreIsGone() {
        store.refuseWith(new StoreUnavailable("gone", null));
        assertThat(desk.batch(List.of(but("id", UUID.randomUUID().toString())))).hasStatus(503).headers()
                .containsHeader("Retry-After");
    }

    @Test
    void keepsAFaultToTheItemThatMetIt() {
        store.refuseWith(new IllegalStateException("secret of the inside"));
        assertThat(desk.batch(List.of(but("id", UUID.randomUUID().toString())))).hasStatus(200).bodyText()
                .contains("\"status\":500").doesNotContain("secret");
    }
}
