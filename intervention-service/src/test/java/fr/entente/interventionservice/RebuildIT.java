package fr.entente.interventionservice;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import fr.entente.interventionservice.testing.House;
import fr.entente.interventionservice.testing.Quarter;
import fr.entente.servers.Databases;
import fr.entente.servers.RealServers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Lists and details may be fed again from the first event at any time, and say the same afterwards. */
class RebuildIT {

    @Test
    void saysTheSameAfterwards() {
        try (var house = House.on(Databases.fresh("rebuild"), RealServers.kafka().bootstrapServers(), Map.of())) {
            var quarter = Quarter.in(house);
            var mediator = quarter.asMediator();
            var moved = Quarter.path(quarter.logged());
            mediator.change(moved + "/correction", 1, Quarter.but(quarter.form(3), "siteId", quarter.siteB()))
                    .expect(200);
            var last = mediator.change(Quarter.path(quarter.logged()) + "/withdrawal", 1, Map.of("reason", "MISTAKE"))
                    .expect(200);
            mediator.after(last).get("/api/interventions").expect(200);
            var before = everything(house);

            house.withToken("").post("/actuator/views/intervention", Map.of()).expect(200);

            await().untilAsserted(() -> mediator.after(last).get("/api/interventions").expect(200));
            assertThat(everything(house)).isEqualTo(before);
        }
    }

    @Test
    void saysTheSameOfDefectsAfterwards() {
        try (var house = House.on(Databases.fresh("rebuild"), RealServers.kafka().bootstrapServers(), Map.of())) {
            var quarter = Quarter.in(house);
            var first = quarter.reported(quarter.defect(3));
            var second = quarter.reported(quarter.defect(2));
            var landlord = quarter.asLandlordA();
            landlord.change(Quarter.defectPath(first) + "/plan", 1,
                    Map.of("plannedFor", Quarter.today().plusDays(1), "plannedAt", Quarter.hoursAgo(1))).expect(200);
            var last = landlord.change(Quarter.defectPath(second) + "/merger", 1,
                    Map.of("into", first, "mergedAt", Quarter.hoursAgo(0))).expect(200);
            landlord.after(last).get("/api/defects").expect(200);
            var before = defects(house);

            house.withToken("").post("/actuator/views/defect", Map.of()).expect(200);

            await().untilAsserted(() -> landlord.after(last).get("/api/defects").expect(200));
            assertThat(defects(house)).isEqualTo(before).allSatisfy(rows -> assertThat(rows).isNotEmpty());
        }
    }

    @Test
    void saysTheSameOfShiftsAfterwards() {
        try (var house = House.on(Databases.fresh("rebuild"), RealServers.kafka().bootstrapServers(), Map.of())) {
            var quarter = Quarter.in(house);
            var held = quarter.planned(quarter.evening());
            quarter.started(held, 2);
            quarter.asMediator().put(Quarter.shiftPath(held) + "/leave",
                    Map.of("mediator", quarter.mediator().person(), "endedAt", Quarter.hoursAgo(1))).expect(200);
            quarter.asColleague().put(Quarter.shiftPath(held) + "/end", quarter.end()).expect(200);
            var end = quarter.asMediator().put(Quarter.shiftPath(held) + "/end",
                    Quarter.but(Quarter.but(quarter.end(), "moods", Quarter.moods("CALM", "WORRYING")), "notes",
                            List.of()))
                    .expect(200);
            quarter.asManager().change(Quarter.shiftPath(held) + "/hours", end.version(), Map.of("mediator",
                    UUID.randomUUID(), "startedAt", Quarter.hoursAgo(2), "endedAt", Quarter.hoursAgo(1))).expect(200);
            var coming = quarter.planned(quarter.evening(-2, 5));
            var last = quarter.asManager().change(Quarter.shiftPath(coming) + "/plan", 1, quarter.evening(-3, 5))
                    .expect(200);
            quarter.asManager().after(last).get("/api/shifts").expect(200);
            var before = shifts(house);

            for (var view : List.of("shift", "shift-roster")) {
                house.withToken("").post("/actuator/views/" + view, Map.of()).expect(200);
            }

            await().untilAsserted(() -> quarter.asManager().after(last).get("/api/shifts").expect(200));
            assertThat(shifts(house)).isEqualTo(before).allSatisfy(rows -> assertThat(rows).isNotEmpty());
        }
    }

    private static List<List<Map<String, Object>>> shifts(House house) {
        return house.transactions().keep(() -> List.of(
                house.jdbc().sql("select shift_id, version, status, starts_at, mediator_minutes from shift order by 1")
                        .query().listOfRows(),
                house.jdbc().sql("select * from shift_stay order by shift_id, mediator_id").query().listOfRows(),
                house.jdbc().sql("""
                        select shift_id, position, name, mood, also_told::text from shift_sector order by 1, 2""")
                        .query().listOfRows(),
                house.jdbc().sql("select * from shift_site order by shift_id, site_id").query().listOfRows(),
                house.jdbc().sql("select * from shift_note_place order by note_id").query().listOfRows(),
                house.jdbc().sql("select note_id, words from shift_note order by note_id").query().listOfRows(),
                house.jdbc().sql("""
                        select shift_id, mediator_id, confirmed, starts_at, ends_at from shift_booking
                         where confirmed order by 1, 2""").query().listOfRows()));
    }

    @Test
    void saysTheSameOfActionsAfterwards() {
        try (var house = House.on(Databases.fresh("rebuild"), RealServers.kafka().bootstrapServers(), Map.of())) {
            var quarter = Quarter.in(house);
            var mediator = quarter.asMediator();
            var held = Quarter.actionPath(quarter.announced(Quarter.but(quarter.plan(-1), "plannedAt",
                    Quarter.hoursAgo(72))));
            mediator.change(held + "/account", 1, quarter.account(2)).expect(200);
            mediator.change(held + "/correction", 2, Quarter.but(quarter.account(2), "siteIds",
                    List.of(quarter.siteB(), quarter.siteA()))).expect(200);
            var told = Quarter.actionPath(quarter.told(quarter.account(5)));
            mediator.seeing(1).put(told + "/remark", Map.of("text", "Bis")).expect(204);
            var last = mediator.change(told + "/withdrawal", 1, Map.of("reason", "MISTAKE")).expect(200);
            mediator.after(last).get("/api/actions").expect(200);
            var before = actions(house);

            house.withToken("").post("/actuator/views/action", Map.of()).expect(200);

            await().untilAsserted(() -> mediator.after(last).get("/api/actions").expect(200));
            assertThat(actions(house)).hasToString(before.toString())
                    .allSatisfy(rows -> assertThat(rows).isNotEmpty());
        }
    }

    private static List<List<Map<String, Object>>> actions(House house) {
        return house.transactions().keep(() -> List.of(
                house.jdbc().sql("select * from action order by action_id").query().listOfRows(),
                house.jdbc().sql("select * from action_site order by action_id, site_id").query().listOfRows(),
                house.jdbc().sql("select * from action_entry order by action_id, version").query().listOfRows(),
                house.jdbc().sql("select * from action_remark").query().listOfRows()));
    }

    private static List<List<Map<String, Object>>> defects(House house) {
        return house.transactions().keep(() -> List.of(
                house.jdbc().sql("select * from defect order by defect_id").query().listOfRows(),
                house.jdbc().sql("select * from defect_entry order by defect_id, version").query().listOfRows()));
    }

    private static List<List<Map<String, Object>>> everything(House house) {
        return house.transactions().keep(() -> List.of(
                house.jdbc().sql("select * from intervention order by intervention_id").query().listOfRows(),
                house.jdbc().sql("select * from intervention_entry order by intervention_id, version").query()
                        .listOfRows()));
    }
}
