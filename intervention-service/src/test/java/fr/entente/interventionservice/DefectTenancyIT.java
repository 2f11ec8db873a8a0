package fr.entente.interventionservice;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import org.junit.jupiter.api.Test;

import fr.entente.interventionservice.defect.photo.Pictures;
import fr.entente.interventionservice.testing.Answer;
import fr.entente.interventionservice.testing.Api;
import fr.entente.interventionservice.testing.House;
import fr.entente.interventionservice.testing.Quarter;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.testing.TestCallers;

import static fr.entente.interventionservice.testing.Quarter.but;
import static fr.entente.interventionservice.testing.Quarter.defectPath;
import static org.assertj.core.api.Assertions.assertThat;

/** A defect is its landlord's and the operator's; a photo is so even more. */
class DefectTenancyIT {

    private final House house = House.shared();
    private final Quarter here = Quarter.in(house);
    private final Quarter elsewhere = Quarter.in(house);
    private final UUID ofA = here.reported(here.defect(3));
    private final UUID ofB = here.reported(but(here.defect(2), "siteId", here.siteB()));

    @Test
    void aLandlordSeesItsOwnDefectsAndNobodyElses() {
        assertThat(list(here.asLandlordA(), "")).containsExactly(ofA.toString());
        assertThat(list(here.asLandlordB(), "")).containsExactly(ofB.toString());
        assertThat(list(here.asCoordinator(), "")).containsExactlyInAnyOrder(ofA.toString(), ofB.toString());
        assertThat(list(here.asColleague(), "")).containsExactlyInAnyOrder(ofA.toString(), ofB.toString());
        assertThat(list(elsewhere.asManager(), "")).isEmpty();
        for (var filter : List.of("landlordId=" + here.landlordA(), "siteId=" + here.siteA(), "open=true")) {
            assertThat(list(here.asLandlordB(), filter)).as(filter).doesNotContain(ofA.toString());
            assertThat(list(elsewhere.asCoordinator(), filter)).as(filter).isEmpty();
        }
    }

    @Test
    void whatIsForeignIsAnsweredLikeWhatDoesNotExist() {
        list(here.asLandlordA(), "");
        for (Api stranger : List.of(here.asLandlordB(), elsewhere.asLandlordA(), elsewhere.asMediator())) {
            sameAsUnknown(ofA, id -> stranger.get(defectPath(id)));
            sameAsUnknown(ofA, id -> stranger.get(defectPath(id) + "/photo"));
        }
        for (Api stranger : List.of(here.asLandlordB(), elsewhere.asLandlordA())) {
            for (long version : List.of(1L, 99L)) {
                sameAsUnknown(ofA, id -> stranger.change(defectPath(id) + "/acknowledgement", version,
                        Map.of("acknowledgedAt", Quarter.hoursAgo(0))));
                sameAsUnknown(ofA, id -> stranger.change(defectPath(id) + "/repair", version,
                        Map.of("repairedOn", Quarter.today())));
            }
        }
        for (long version : List.of(1L, 99L)) {
            sameAsUnknown(ofA, id -> elsewhere.asManager().change(defectPath(id) + "/withdrawal", version,
                    Map.of("reason", "MISTAKE")));
        }
        var own = list(here.asLandlordB(), "").getFirst();
        here.asLandlordB().change(defectPath(UUID.fromString(own)) + "/merger", 1,
                Map.of("into", ofA, "mergedAt", Quarter.hoursAgo(0))).expect(404, "defect:unknown");
    }

    @Test
    void everybodyDoesOnlyWhatIsHis() {
        var path = defectPath(ofA);
        for (Api other : List.of(here.asMediator(), here.asManager(), here.asCoordinator())) {
            other.change(path + "/acknowledgement", 1, Map.of("acknowledgedAt", Quarter.hoursAgo(0)))
                    .expect(403, "access:forbidden");
        }
        for (Api other : List.of(here.asLandlordA(), here.asCoordinator())) {
            other.put(defectPath(UUID.randomUUID()), here.defect(1)).expect(403, "access:forbidden");
            other.putBytes(path + "/photo", "image/jpeg", Pictures.of("jpeg", 9, 9)).expect(403, "access:forbidden");
        }
        house.as(TestCallers.partner(here.scheme())).get("/api/defects").expect(403, "access:forbidden");
        here.asColleague().putBytes(path + "/photo", "image/jpeg", Pictures.of("jpeg", 9, 9))
                .expect(404, "request:not-found");
    }

    @Test
    void aPhotoIsForTheLandlordAndTheOperatorOnly() {
        here.asMediator().putBytes(defectPath(ofA) + "/photo", "image/jpeg", Pictures.of("jpeg", 90, 60)).expect(201);
        for (Api reader : List.of(here.asLandlordA(), here.asMediator(), here.asColleague(), here.asManager())) {
            list(reader, "");
            reader.get(defectPath(ofA) + "/photo").expect(200);
            assertThat(reader.get(defectPath(ofA)).json().path("photographed").asBoolean()).isTrue();
        }
        here.asCoordinator().get(defectPath(ofA) + "/photo").expect(403, "access:forbidden");
        assertThat(here.asCoordinator().get(defectPath(ofA)).json().path("photographed").asBoolean()).isFalse();
        assertThat(count("defect_photo", TestCallers.coordinator(here.scheme()))).isZero();
        assertThat(count("defect_photo", here.callerB())).isZero();
        assertThat(count("defect_photo", here.callerA())).isOne();
    }

    @Test
    void whoReportedIsForTheOperatorOnly() {
        var reporter = here.mediator().person().toString();
        for (Api reader : List.of(here.asLandlordA(), here.asCoordinator())) {
            list(reader, "");
            assertThat(reader.get(defectPath(ofA)).expect(200).body()).doesNotContain(reporter);
        }
        assertThat(here.asManager().get(defectPath(ofA)).text("reportedBy")).isEqualTo(reporter);
        assertThat(here.asMediator().get("/api/defects?mine=true").ids()).contains(ofA.toString());
        assertThat(here.asColleague().get("/api/defects?mine=true").ids()).isEmpty();
    }

    @Test
    void theDatabaseItselfShowsEverybodyHisOwnRowsOnly() {
        list(here.asLandlordA(), "");
        for (var table : List.of("defect", "defect_entry")) {
            assertThat(count(table, here.callerA())).as(table).isOne();
            assertThat(count(table, TestCallers.coordinator(here.scheme()))).as(table).isEqualTo(2);
        }
        for (var table : List.of("defect", "defect_entry", "defect_photo", "defect_address", "defect_notice")) {
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
        return reader.with("Read-After", ofB + "@1").get("/api/defects?" + filter).expect(200).ids();
    }
}
