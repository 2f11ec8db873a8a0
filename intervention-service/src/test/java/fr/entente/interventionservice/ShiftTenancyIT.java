package fr.entente.interventionservice;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import fr.entente.interventionservice.testing.Api;
import fr.entente.interventionservice.testing.House;
import fr.entente.interventionservice.testing.Quarter;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.testing.TestCallers;

import static fr.entente.interventionservice.testing.Quarter.but;
import static fr.entente.interventionservice.testing.Quarter.shiftPath;
import static org.assertj.core.api.Assertions.assertThat;

/** A report is each landlord's own; who walked and what pairs tell one another stays with the operator. */
class ShiftTenancyIT {

    private static final List<String> TABLES = List.of("shift", "shift_sector", "shift_site", "shift_note_place",
            "shift_note", "shift_booking", "shift_letter", "shift_stay");

    private final House house = House.shared();
    private final Quarter here = Quarter.in(house);
    private final Quarter elsewhere = Quarter.in(house);
    private final UUID ofBoth = held(here.evening(), here.end());
    private final UUID ofA = held(but(here.evening(5, 2), "sectors", List.of(sectorOfA())),
            but(but(here.end(), "notes", null), "moods", List.of(Map.of("sector", "Les Mordacs", "mood", "CALM"))));

    private Map<String, Object> sectorOfA() {
        return Map.of("name", "Les Mordacs", "sites", List.of(here.siteA()));
    }

    private UUID held(Map<String, @Nullable Object> evening, Map<String, @Nullable Object> end) {
        var shift = UUID.randomUUID();
        var other = List.of(UUID.randomUUID(), UUID.randomUUID());
        here.asManager().put(shiftPath(shift), but(evening, "mediators", other)).expect(201);
        here.asManager().put(shiftPath(shift) + "/start",
                Map.of("startedAt", Quarter.hoursAgo(2), "present", other)).expect(200);
        here.asManager().put(shiftPath(shift) + "/end", but(end, "present", other))
                .expect(200);
        return shift;
    }

    @Test
    void aLandlordFindsTheEveningsAtItsSitesAndNobodyElses() {
        assertThat(list(here.asLandlordA())).containsExactlyInAnyOrder(ofBoth.toString(), ofA.toString());
        assertThat(list(here.asLandlordB())).containsExactly(ofBoth.toString());
        assertThat(list(here.asCoordinator())).hasSize(2);
        assertThat(list(elsewhere.asManager())).isEmpty();
        for (Api stranger : List.of(here.asLandlordB(), elsewhere.asLandlordA(), elsewhere.asManager())) {
            after(stranger).get(shiftPath(ofA)).expect(404, "request:not-found");
            after(stranger).get(shiftPath(ofA) + "/report").expect(404, "request:not-found");
        }
    }

    @Test
    void anEveningThatHasNotEndedIsForNoLandlord() {
        var coming = here.planned(here.evening(0, 5));
        for (Api landlord : List.of(here.asLandlordA(), here.asLandlordB())) {
            landlord.with("Read-After", coming + "@1").get(shiftPath(coming)).expect(404, "request:not-found");
        }
        here.asCoordinator().with("Read-After", coming + "@1").get(shiftPath(coming)).expect(200);
        here.asManager().get(shiftPath(coming) + "/report").expect(404, "request:not-found");
    }

    @Test
    void whoWalkedAndWhatPairsTellOneAnotherStaysWithTheOperator() {
        var walked = after(here.asManager()).get(shiftPath(ofBoth)).json().path("mediators").path(0).asString();
        for (Api reader : List.of(here.asLandlordA(), here.asLandlordB(), here.asCoordinator())) {
            assertThat(after(reader).get(shiftPath(ofBoth) + "/report").expect(200).body()).doesNotContain(walked,
                    "Repasser vers 21 h", "Groupe calme au square");
        }
        var evenings = "/api/shifts?mediatorId=" + walked;
        assertThat(after(here.asManager()).get(evenings).expect(200).ids()).contains(ofBoth.toString());
        for (Api reader : List.of(here.asLandlordA(), here.asLandlordB(), here.asCoordinator())) {
            after(reader).get(evenings).expect(403, "access:forbidden");
        }
        assertThat(after(here.asLandlordB()).get(shiftPath(ofBoth) + "/report").body()).doesNotContain(
                "La porte du hall B", here.siteA().toString(), "Les Mordacs", here.landlordA().toString());
    }

    @Test
    void everybodyDoesOnlyWhatIsHis() {
        for (Api other : List.of(here.asLandlordA(), here.asCoordinator(), here.asMediator())) {
            other.put(shiftPath(UUID.randomUUID()), here.evening()).expect(403, "access:forbidden");
            other.change(shiftPath(ofA) + "/cancellation", 1, Map.of("reason", "WEATHER"))
                    .expect(403, "access:forbidden");
        }
        var planned = here.planned(here.evening());
        var start = Map.of("startedAt", Quarter.hoursAgo(1), "present", here.pair());
        here.asLandlordA().put(shiftPath(planned) + "/start", start).expect(403, "access:forbidden");
        elsewhere.asMediator().put(shiftPath(planned) + "/start", start).expect(404, "request:not-found");
        elsewhere.asManager().change(shiftPath(planned) + "/cancellation", 1, Map.of("reason", "WEATHER"))
                .expect(404, "request:not-found");
        house.as(TestCallers.mediator(here.scheme())).put(shiftPath(planned) + "/start", start)
                .expect(403, "shift:not-in-the-pair");
        house.as(TestCallers.partner(here.scheme())).get("/api/shifts").expect(403, "access:forbidden");
    }

    @Test
    void theDatabaseItselfShowsEverybodyHisOwnRowsOnly() {
        list(here.asLandlordA());
        assertThat(count("shift", here.callerA())).isEqualTo(2);
        assertThat(count("shift", here.callerB())).isOne();
        assertThat(count("shift_site", here.callerB())).isOne();
        assertThat(count("shift_sector", here.callerB())).isOne();
        assertThat(count("shift_note", here.callerA())).isOne();
        assertThat(count("shift_note", here.callerB())).isZero();
        assertThat(count("shift_note", TestCallers.coordinator(here.scheme()))).isOne();
        assertThat(count("shift_note", here.mediator())).isEqualTo(3);
        assertThat(count("shift_stay", here.mediator())).isEqualTo(4);
        assertThat(count("shift_stay", here.callerB())).isZero();
        assertThat(count("shift_stay", TestCallers.coordinator(here.scheme()))).isZero();
        for (var table : TABLES) {
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

    private Api after(Api reader) {
        return reader.with("Read-After", ofA + "@3");
    }

    private List<String> list(Api reader) {
        return after(reader).get("/api/shifts").expect(200).ids();
    }
}
