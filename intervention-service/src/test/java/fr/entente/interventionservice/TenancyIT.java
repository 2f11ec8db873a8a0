package fr.entente.interventionservice;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import fr.entente.interventionservice.testing.Answer;
import fr.entente.interventionservice.testing.Api;
import fr.entente.interventionservice.testing.House;
import fr.entente.interventionservice.testing.Quarter;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.testing.TestCallers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Nobody sees or touches what is not his, and what is foreign looks like what does not exist. */
class TenancyIT {

    private final House house = House.shared();
    private final Quarter here = Quarter.in(house);
    private final Quarter elsewhere = Quarter.in(house);
    private final UUID ofA = here.logged();
    private final UUID ofB = here.logged(Quarter.but(here.form(), "siteId", here.siteB()));

    @Test
    void aLandlordSeesItsOwnInterventionsAndNobodyElses() {
        assertThat(list(here.asLandlordA(), "")).containsExactly(ofA.toString());
        assertThat(list(here.asLandlordB(), "")).containsExactly(ofB.toString());
        assertThat(list(here.asCoordinator(), "")).containsExactlyInAnyOrder(ofA.toString(), ofB.toString());
        assertThat(list(here.asColleague(), "")).containsExactlyInAnyOrder(ofA.toString(), ofB.toString());
        assertThat(list(elsewhere.asManager(), "")).isEmpty();
        assertThat(list(elsewhere.asLandlordA(), "")).isEmpty();
    }

    @Test
    void noFilterOpensADoor() {
        for (var filter : List.of("landlordId=" + here.landlordA(), "siteId=" + here.siteA(), "withdrawn=false",
                "from=" + Quarter.start(), "sort=startedAt&limit=200")) {
            assertThat(list(here.asLandlordB(), filter)).as(filter).doesNotContain(ofA.toString());
            assertThat(list(elsewhere.asCoordinator(), filter)).as(filter).isEmpty();
        }
        var cursor = here.asCoordinator().get("/api/interventions?limit=1").expect(200).text("next");
        assertThat(list(elsewhere.asCoordinator(), "cursor=" + cursor)).isEmpty();
    }

    @Test
    void aForeignDetailIsAnsweredLikeAnUnknownOne() {
        list(here.asLandlordA(), "");
        for (Api stranger : List.of(here.asLandlordB(), elsewhere.asLandlordA(), elsewhere.asMediator(),
                elsewhere.asCoordinator())) {
            sameAsUnknown(ofA, id -> stranger.get(Quarter.path(id)));
        }
        here.asLandlordA().get(Quarter.path(ofA)).expect(200);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 99})
    void aForeignCommandIsAnsweredLikeAnUnknownOneWhateverVersionItNames(long version) {
        for (Api stranger : List.of(elsewhere.asMediator(), elsewhere.asManager())) {
            sameAsUnknown(ofA, id -> stranger.change(Quarter.path(id) + "/correction", version, elsewhere.form()));
            sameAsUnknown(ofA, id -> stranger.change(Quarter.path(id) + "/withdrawal", version,
                    Map.of("reason", "MISTAKE")));
        }
        here.asMediator().change(Quarter.path(ofA) + "/withdrawal", 1, Map.of("reason", "MISTAKE")).expect(200);
    }

    @Test
    void aLandlordAPartnerAndAnAuditorWriteNothing() {
        here.asLandlordA().put(Quarter.path(UUID.randomUUID()), here.form()).expect(403, "access:forbidden");
        here.asCoordinator().put(Quarter.path(UUID.randomUUID()), here.form()).expect(403, "access:forbidden");
        here.asLandlordA().change(Quarter.path(ofA) + "/withdrawal", 1, Map.of("reason", "MISTAKE"))
                .expect(403, "access:forbidden");
        house.as(TestCallers.partner(here.scheme())).get("/api/interventions").expect(403, "access:forbidden");
    }

    @Test
    void aSiteADossierAndARequestOfAnotherSchemeAreAnsweredLikeUnknownOnes() {
        same("siteId", elsewhere.siteA(), "site:unknown");
        same("dossierId", elsewhere.openDossier(), "dossier:unknown");
        same("requestId", elsewhere.receiveRequest(), "request:unknown");
    }

    @Test
    void whoTheMediatorWasIsForTheOperatorOnly() {
        for (Api reader : List.of(here.asLandlordA(), here.asCoordinator())) {
            list(reader, "");
            assertThat(reader.get("/api/interventions").body()).doesNotContain(here.mediator().person().toString());
            assertThat(reader.get(Quarter.path(ofA)).expect(200).body())
                    .doesNotContain(here.mediator().person().toString());
        }
        assertThat(here.asColleague().get(Quarter.path(ofA)).text("mediatorId"))
                .isEqualTo(here.mediator().person().toString());
    }

    @Test
    void whatIsCorrectedToAnotherLandlordsSiteIsThatLandlordsAndTellsNothingOfTheFirst() {
        list(here.asLandlordA(), "");
        Answer moved = here.asMediator().change(Quarter.path(ofA) + "/correction", 1,
                Quarter.but(here.form(), "siteId", here.siteB())).expect(200);
        here.asLandlordA().after(moved).get(Quarter.path(ofA)).expect(404, "request:not-found");
        Answer seen = here.asLandlordB().get(Quarter.path(ofA)).expect(200);
        assertThat(seen.json().path("history").valueStream().map(entry -> entry.path("type").asString()))
                .containsExactly("CORRECTED");
        assertThat(seen.body()).doesNotContain(here.siteA().toString(), here.landlordA().toString());
        assertThat(here.asCoordinator().get(Quarter.path(ofA)).json().path("history").size()).isEqualTo(2);
    }

    @Test
    void theDatabaseItselfShowsEverybodyHisOwnRowsOnly() {
        list(here.asLandlordA(), "");
        for (var table : List.of("intervention", "intervention_entry", "site_owner", "membership")) {
            assertThat(landlords(table, here.callerA())).as(table).containsOnly(here.landlordA());
            assertThat(landlords(table, TestCallers.coordinator(here.scheme()))).as(table)
                    .containsOnly(here.landlordA(), here.landlordB());
        }
        for (var table : List.of("intervention", "intervention_entry", "site", "site_owner", "membership", "contract",
                "dossier", "request")) {
            assertThat(count(table, TestCallers.mediator(UUID.randomUUID()))).as(table).isZero();
            assertThat(count(table, TestCallers.partner(here.scheme()))).as(table).isZero();
            assertThat(count(table, TestCallers.administrator())).as(table).isZero();
            assertThat(house.jdbc().sql("select count(*) from " + table).query(Long.class).single()).as(table)
                    .isZero();
        }
        assertThat(count("site", here.callerA())).isEqualTo(1);
    }

    @Test
    void theDatabaseItselfLetsNobodyWriteWhoOnlyReads() {
        assertThatThrownBy(() -> house.transactions().read(TestCallers.manager(here.scheme()),
                () -> house.jdbc().sql("delete from intervention").update())).rootCause()
                .hasMessageContaining("read-only");
        assertThat(house.jdbc().sql("delete from intervention").update()).isZero();
        assertThatThrownBy(() -> house.jdbc().sql("update event set payload = '{}'").update()).rootCause()
                .hasMessageContaining("permission denied");
    }

    private List<UUID> landlords(String table, Caller caller) {
        return house.transactions().read(caller,
                () -> house.jdbc().sql("select landlord_id from " + table).query(UUID.class).list());
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

    private void same(String field, UUID foreign, String problem) {
        var id = UUID.randomUUID();
        Answer foreignAnswer = here.asMediator().put(Quarter.path(id), Quarter.but(here.form(), field, foreign))
                .expect(404, problem).expectField(field);
        var other = UUID.randomUUID();
        Answer unknownAnswer = here.asMediator().put(Quarter.path(other),
                Quarter.but(here.form(), field, UUID.randomUUID())).expect(404, problem).expectField(field);
        assertThat(foreignAnswer.body().replace(id.toString(), other.toString())).isEqualTo(unknownAnswer.body());
    }

    /** After everything that was logged here has arrived in the lists. */
    private List<String> list(Api reader, String filter) {
        return reader.with("Read-After", ofB + "@1").get("/api/interventions?" + filter).expect(200).ids();
    }
}
