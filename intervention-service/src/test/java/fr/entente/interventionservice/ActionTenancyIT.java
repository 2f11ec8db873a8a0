package fr.entente.interventionservice;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import org.junit.jupiter.api.Test;

import fr.entente.interventionservice.testing.Answer;
import fr.entente.interventionservice.testing.Api;
import fr.entente.interventionservice.testing.House;
import fr.entente.interventionservice.testing.Quarter;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.testing.TestCallers;

import static fr.entente.interventionservice.testing.Quarter.actionPath;
import static fr.entente.interventionservice.testing.Quarter.but;
import static org.assertj.core.api.Assertions.assertThat;

/** An action is its landlords' and the operator's; of a shared one each landlord sees its own part. */
class ActionTenancyIT {

    private final House house = House.shared();
    private final Quarter here = Quarter.in(house);
    private final Quarter elsewhere = Quarter.in(house);
    private final UUID ofA = here.told(here.account(5));
    private final UUID shared = here.told(but(here.account(4), "siteIds", List.of(here.siteA(), here.siteB())));

    @Test
    void aLandlordSeesWhatIsHeldAtItsSitesAndNoOthers() {
        assertThat(list(here.asLandlordA(), "")).containsExactlyInAnyOrder(ofA.toString(), shared.toString());
        assertThat(list(here.asLandlordB(), "")).containsExactly(shared.toString());
        assertThat(list(here.asCoordinator(), "")).containsExactlyInAnyOrder(ofA.toString(), shared.toString());
        assertThat(list(here.asColleague(), "")).containsExactlyInAnyOrder(ofA.toString(), shared.toString());
        assertThat(list(elsewhere.asManager(), "")).isEmpty();
        for (var filter : List.of("landlordId=" + here.landlordA(), "siteId=" + here.siteA())) {
            assertThat(list(here.asLandlordB(), filter)).as(filter).isEmpty();
            assertThat(list(elsewhere.asCoordinator(), filter)).as(filter).isEmpty();
        }
    }

    @Test
    void ofASharedActionItSeesItsOwnSitesOnly() {
        list(here.asLandlordB(), "");
        var seen = here.asLandlordB().get(actionPath(shared)).expect(200);
        assertThat(seen.json().path("shared").asBoolean()).isTrue();
        assertThat(seen.body()).contains(here.siteB().toString()).doesNotContain(here.siteA().toString(),
                here.landlordA().toString());
        assertThat(here.asCoordinator().get(actionPath(shared)).json().path("sites").size()).isEqualTo(2);
        assertThat(here.asLandlordA().get(actionPath(ofA)).json().path("shared").asBoolean()).isFalse();
    }

    @Test
    void aCorrectionTakesItAwayFromWhomItNoLongerConcerns() {
        Answer corrected = here.asMediator().change(actionPath(shared) + "/correction", 1, here.account(4)).expect(200);
        here.asMediator().after(corrected).get(actionPath(shared)).expect(200);
        sameAsUnknown(shared, id -> here.asLandlordB().get(actionPath(id)));
        assertThat(count("action_entry", here.callerB())).isZero();
    }

    @Test
    void whatIsForeignIsAnsweredLikeWhatDoesNotExist() {
        list(here.asLandlordA(), "");
        for (Api stranger : List.of(here.asLandlordB(), elsewhere.asLandlordA(), elsewhere.asMediator(),
                elsewhere.asManager())) {
            sameAsUnknown(ofA, id -> stranger.get(actionPath(id)));
        }
        for (long version : List.of(1L, 99L)) {
            var stranger = elsewhere.asManager();
            sameAsUnknown(ofA, id -> stranger.change(actionPath(id) + "/correction", version, elsewhere.account(1)));
            sameAsUnknown(ofA, id -> stranger.change(actionPath(id) + "/withdrawal", version,
                    Map.of("reason", "MISTAKE")));
            sameAsUnknown(ofA, id -> stranger.change(actionPath(id) + "/account", version, elsewhere.account(1)));
        }
        sameAsUnknown(ofA, id -> elsewhere.asManager().seeing(1).put(actionPath(id) + "/remark", Map.of("text", "x")));
        sameAsUnknown(ofA, id -> elsewhere.asManager().seeing(1).delete(actionPath(id) + "/remark"));
        elsewhere.asMediator().put(actionPath(UUID.randomUUID()) + "/account", here.account(1))
                .expect(404, "site:unknown");
    }

    @Test
    void onlyTheOperatorPlansAndTells() {
        for (Api other : List.of(here.asLandlordA(), here.asCoordinator())) {
            other.put(actionPath(UUID.randomUUID()), here.plan(2)).expect(403, "access:forbidden");
            other.put(actionPath(UUID.randomUUID()) + "/account", here.account(2)).expect(403, "access:forbidden");
            other.change(actionPath(ofA) + "/withdrawal", 1, Map.of("reason", "MISTAKE"))
                    .expect(403, "access:forbidden");
        }
        house.as(TestCallers.partner(here.scheme())).get("/api/actions").expect(403, "access:forbidden");
    }

    @Test
    void whoToldItIsForTheOperatorOnly() {
        var teller = here.mediator().person().toString();
        for (Api reader : List.of(here.asLandlordA(), here.asCoordinator())) {
            list(reader, "");
            assertThat(reader.get(actionPath(ofA)).expect(200).body()).doesNotContain(teller);
        }
        assertThat(here.asManager().get(actionPath(ofA)).text("toldBy")).isEqualTo(teller);
    }

    @Test
    void theDatabaseItselfShowsEverybodyHisOwnRowsOnly() {
        list(here.asLandlordA(), "");
        here.asMediator().seeing(1).put(actionPath(shared) + "/remark", Map.of("text", "Intern")).expect(204);
        assertThat(count("action", here.callerB())).isOne();
        assertThat(count("action", here.callerA())).isEqualTo(2);
        assertThat(count("action_site", here.callerB())).isOne();
        assertThat(count("action_site", TestCallers.coordinator(here.scheme()))).isEqualTo(3);
        assertThat(count("action_entry", here.callerB())).isOne();
        assertThat(count("action_remark", here.callerB())).isZero();
        assertThat(count("action_remark", TestCallers.coordinator(here.scheme()))).isZero();
        assertThat(count("action_remark", here.mediator())).isOne();
        for (var table : List.of("action", "action_site", "action_entry", "action_remark", "action_partner")) {
            assertThat(count(table, TestCallers.mediator(UUID.randomUUID()))).as(table).isZero();
            assertThat(count(table, TestCallers.partner(here.scheme()))).as(table).isZero();
            assertThat(house.jdbc().sql("select count(*) from " + table).query(Long.class).single()).as(table)
                    .isZero();
        }
    }

    private long count(String table, Caller caller) {
        return house.transactions().read(caller,
                () -> house.jdbc().sql("select count(*) from " + table).query(Long.class).single());
    }

    private static void sameAsUnknown(UUID foreign, Function<UUID, Answer> call) {
        var unknown = UUID.randomUUID();
        Answer answer = call.apply(foreign).expect(404, "request:not-found");
        assertThat(answer.body().replace(foreign.toString(), unknown.toString()))
                .isEqualTo(call.apply(unknown).expect(404).body());
    }

    private List<String> list(Api reader, String filter) {
        return reader.with("Read-After", shared + "@1").get("/api/actions?" + filter).expect(200).ids();
    }
}
