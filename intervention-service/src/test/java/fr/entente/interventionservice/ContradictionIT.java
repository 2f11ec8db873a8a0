package fr.entente.interventionservice;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import fr.entente.interventionservice.testing.Answer;
import fr.entente.interventionservice.testing.Api;
import fr.entente.interventionservice.testing.House;
import fr.entente.interventionservice.testing.Listener;
import fr.entente.interventionservice.testing.Quarter;
import fr.entente.servers.Databases;
import fr.entente.servers.RealServers;
import fr.entente.servicekit.access.Caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Two people correct the same intervention without knowing of each other. */
class ContradictionIT {

    private static final String LIST = "/api/interventions/contradictions";
    private static final Map<String, ?> NINE = Map.of("choices", Map.of("PEOPLE_MET", "PROPOSED"));

    private final House house = House.shared();
    private final Quarter quarter = Quarter.in(house);
    private final Api mediator = quarter.asMediator();
    private final Api manager = quarter.asManager();
    private final Map<String, @Nullable Object> form = quarter.form();
    private final UUID intervention = quarter.logged(form);
    private final String path = Quarter.path(intervention);

    @Test
    void whatOnlyOneOfTwoChangedHoldsBesideWhatTheOtherChanged() {
        manager.change(path + "/correction", 1, Quarter.but(form, "minutes", 25)).expect(200);
        Answer merged = mediator.change(path + "/correction", 1, Quarter.but(form, "peopleMet", 9)).expect(200);
        assertThat(merged.text("outcome")).isEqualTo("MERGED");
        Answer now = mediator.after(merged).get(path).expect(200);
        assertThat(List.of(now.number("minutes"), now.number("peopleMet"))).containsExactly(25L, 9L);
        assertThat(now.json().path("history").size()).isEqualTo(3);
        assertThat(toSettle(manager, merged).number("count")).isZero();
    }

    @Test
    void whatBothChangedIsKeptSettledByAManagerAndCountedOnce() {
        // The manager corrects to four people; the mediator, without network, to nine, and the time it took as well.
        manager.change(path + "/correction", 1, Quarter.but(form, "peopleMet", 4)).expect(200);
        var key = UUID.randomUUID();
        var nine = Quarter.but(Quarter.but(form, "peopleMet", 9), "minutes", 25);
        Answer kept = mediator.seeing(1).withKey(key).post(path + "/correction", nine).expect(202);
        assertThat(kept.text("outcome")).isEqualTo("TO_SETTLE");
        assertThat(kept.version()).isEqualTo(4);

        // However often his phone sends it, it is kept once.
        for (int time = 0; time < 3; time++) {
            assertThat(mediator.seeing(1).withKey(key).post(path + "/correction", nine).expect(202).body())
                    .isEqualTo(kept.body());
        }
        Answer standing = mediator.after(kept).get(path).expect(200);
        assertThat(List.of(standing.number("peopleMet"), standing.number("minutes"))).containsExactly(4L, 25L);
        assertThat(standing.etag()).isEqualTo("\"4\"");

        assertBothSides(toSettle(manager, kept).json().path("items"));
        assertThat(toSettle(mediator, kept).number("count")).isEqualTo(1);
        assertThat(toSettle(quarter.asColleague(), kept).number("count")).isZero();

        // The manager takes the mediator's word for it.
        var settlement = path + "/contradictions/4/settlement";
        manager.change(settlement, 4, Map.of("choices", Map.of("MINUTES", "PROPOSED")))
                .expect(400, "intervention:not-what-is-to-settle").expectField("choices");
        manager.change(settlement, 3, NINE).expect(412, "version:stale");
        manager.change(path + "/contradictions/2/settlement", 4, NINE).expect(404, "intervention:nothing-to-settle");
        var choice = UUID.randomUUID();
        Answer settled = manager.seeing(4).withKey(choice).post(settlement, NINE).expect(200);
        assertThat(manager.seeing(4).withKey(choice).post(settlement, NINE).expect(200).body())
                .isEqualTo(settled.body());
        manager.change(settlement, 6, NINE).expect(409, "intervention:already-settled");
        assertThat(mediator.after(settled).get(path).number("peopleMet")).isEqualTo(9);
        assertThat(toSettle(manager, settled).number("count")).isZero();
        assertHeard();
    }

    @Test
    void whatIsContradictedIsBetweenTheOperatorsPeople() {
        var kept = contradicted();
        for (Api reader : List.of(quarter.asLandlordA(), quarter.asCoordinator())) {
            reader.get(LIST).expect(403, "access:forbidden");
            reader.change(path + "/contradictions/3/settlement", 3, NINE).expect(403, "access:forbidden");
            var seen = reader.after(kept).get(path).expect(200);
            assertThat(seen.number("peopleMet")).isEqualTo(4);
            assertThat(seen.json().path("history").size()).isEqualTo(2);
            assertThat(seen.json().path("history").toString()).doesNotContain("\"peopleMet\":9");
        }
        assertThat(rowsFor(quarter.callerA())).isZero();
        assertThat(rowsFor(quarter.mediator())).isEqualTo(1);
    }

    @Test
    void anotherSchemesContradictionIsAnsweredLikeOneThatIsNotThere() {
        var kept = contradicted();
        var stranger = Quarter.in(house);
        assertThat(stranger.asManager().after(kept).get(LIST).expect(200).number("count")).isZero();
        var unknown = UUID.randomUUID();
        var foreign = stranger.asManager().change(path + "/contradictions/3/settlement", 3, NINE)
                .expect(404, "request:not-found");
        assertThat(foreign.body().replace(intervention.toString(), unknown.toString())).isEqualTo(stranger.asManager()
                .change(Quarter.path(unknown) + "/contradictions/3/settlement", 3, NINE).expect(404).body());
        quarter.asColleague().change(path + "/contradictions/3/settlement", 3, NINE)
                .expect(403, "intervention:another-mediators");
    }

    @Test
    void whatIsWithdrawnMeanwhileIsRefusedAndNoLongerToBeSettled() {
        contradicted();
        Answer withdrawn = manager.change(path + "/withdrawal", 3, Map.of("reason", "DUPLICATE")).expect(200);
        assertThat(toSettle(manager, withdrawn).number("count")).isZero();
        mediator.change(path + "/correction", 1, Quarter.but(form, "minutes", 30))
                .expect(409, "intervention:already-withdrawn");
        manager.change(path + "/contradictions/3/settlement", 4, NINE).expect(409, "intervention:already-withdrawn");
    }

    @Test
    void twoContradictionsAreSettledOneAfterTheOtherOnWhatStandsThen() {
        contradicted();
        Answer second = mediator.change(path + "/correction", 1, Quarter.but(form, "peopleMet", 12)).expect(202);
        Answer listed = toSettle(manager, second);
        assertThat(listed.json().path("items").valueStream().map(item -> item.path("contradiction").asInt()))
                .containsExactly(3, 4);
        manager.change(path + "/contradictions/3/settlement", 4, NINE).expect(200);
        Answer last = manager.change(path + "/contradictions/4/settlement", 6,
                Map.of("choices", Map.of("PEOPLE_MET", "STANDING"))).expect(200);
        assertThat(manager.after(last).get(path).number("peopleMet")).isEqualTo(9);
    }

    @Test
    void correctionsAtTheSameMomentAllHoldWhereTheyTouchDifferentThings() throws Exception {
        var changes = List.<Map<String, @Nullable Object>>of(Quarter.but(form, "peopleMet", 9),
                Quarter.but(form, "minutes", 25), Quarter.but(form, "space", "CELLAR"),
                Quarter.but(form, "severity", 4));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(changes.stream().<Callable<Answer>>map(
                    change -> () -> mediator.change(path + "/correction", 1, change)).toList());
            for (var answer : answers) {
                assertThat(answer.get().status()).isEqualTo(200);
            }
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        }
        JsonNode now = mediator.with("Read-After", intervention + "@5").get(path).expect(200).json();
        assertThat(List.of(now.path("peopleMet").asInt(), now.path("minutes").asInt(), now.path("severity").asInt()))
                .containsExactly(9, 25, 4);
        assertThat(now.path("space").asString()).isEqualTo("CELLAR");
    }

    @Test
    void anInterventionOfWhichASnapshotIsKeptKnowsWhatWasToldOfItAndWhatIsToBeSettled() {
        var settings = Map.of("entente.store.snapshot-after", "2", "entente.store.cached-aggregates", "1");
        try (var forgetful = House.on(Databases.fresh("intervention"), RealServers.kafka().bootstrapServers(),
                settings)) {
            var there = Quarter.in(forgetful);
            var id = there.logged();
            var content = there.form();
            there.asManager().change(Quarter.path(id) + "/correction", 1, Quarter.but(content, "peopleMet", 4))
                    .expect(200);
            there.asMediator().change(Quarter.path(id) + "/correction", 1, Quarter.but(content, "peopleMet", 9))
                    .expect(202);
            await().until(() -> forgetful.jdbc().sql("select count(*) from snapshot where aggregate_id = ?")
                    .param(id.toString()).query(Long.class).single() == 1);
            there.logged();
            there.asMediator().change(Quarter.path(id) + "/correction", 1, Quarter.but(content, "minutes", 25))
                    .expect(200);
            there.asManager().change(Quarter.path(id) + "/contradictions/3/settlement", 4, NINE).expect(200);
        }
    }

    private Answer contradicted() {
        manager.change(path + "/correction", 1, Quarter.but(form, "peopleMet", 4)).expect(200);
        return mediator.change(path + "/correction", 1, Quarter.but(form, "peopleMet", 9)).expect(202);
    }

    private static Answer toSettle(Api reader, Answer written) {
        return reader.after(written).get(LIST).expect(200);
    }

    private void assertBothSides(JsonNode items) {
        assertThat(items.size()).isEqualTo(1);
        var item = items.path(0);
        assertThat(item.path("contradiction").asInt()).isEqualTo(4);
        assertThat(item.path("intervention").path("peopleMet").asInt()).isEqualTo(4);
        assertThat(item.path("proposed").path("peopleMet").asInt()).isEqualTo(9);
        assertThat(item.path("proposedBy").asString()).isEqualTo(quarter.mediator().person().toString());
        assertThat(item.path("about").size()).isEqualTo(1);
        assertThat(item.path("about").path(0).path("aspect").asString()).isEqualTo("PEOPLE_MET");
        assertThat(item.path("about").path(0).path("standingBy").asString()).isNotBlank()
                .isNotEqualTo(quarter.mediator().person().toString());
    }

    private void assertHeard() {
        var heard = new Listener(RealServers.kafka()).about(intervention, 6);
        assertThat(heard).extracting(each -> each.type().replace("fr.entente.intervention.", "")).containsExactly(
                "logged.v1", "corrected.v1", "corrected.v1", "contradicted.v1", "corrected.v1", "settled.v1");
        assertThat(heard.get(3).data().propertyNames()).containsExactlyInAnyOrder("interventionId", "schemeId",
                "landlordId", "contradictedAt");
        assertThat(heard.get(4).data().path("peopleMet").asInt()).isEqualTo(9);
    }

    private long rowsFor(Caller caller) {
        return house.transactions().read(caller, () -> house.jdbc()
                .sql("select count(*) from contradiction where intervention_id = ?").param(intervention)
                .query(Long.class).single());
    }
}
