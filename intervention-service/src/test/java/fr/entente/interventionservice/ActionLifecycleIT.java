package fr.entente.interventionservice;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import fr.entente.interventionservice.testing.Answer;
import fr.entente.interventionservice.testing.Api;
import fr.entente.interventionservice.testing.House;
import fr.entente.interventionservice.testing.Listener;
import fr.entente.interventionservice.testing.Quarter;
import fr.entente.servers.RealServers;

import static fr.entente.interventionservice.testing.Quarter.actionPath;
import static fr.entente.interventionservice.testing.Quarter.but;
import static fr.entente.interventionservice.testing.Quarter.hoursAgo;
import static fr.entente.interventionservice.testing.Quarter.noonOn;
import static fr.entente.interventionservice.testing.Quarter.today;
import static org.assertj.core.api.Assertions.assertThat;

/** A meal that is planned, moved because of the rain, held, recounted and taken back. */
class ActionLifecycleIT {

    private final House house = House.shared();
    private final Quarter quarter = Quarter.in(house);
    private final Api mediator = quarter.asMediator();
    private final Api landlord = quarter.asLandlordA();

    @Test
    void followsAnActionFromItsPlanToItsAccount() {
        var id = UUID.randomUUID();
        var path = actionPath(id);
        Answer planned = mediator.put(path, but(quarter.plan(-4), "plannedAt", hoursAgo(200))).expect(201);
        Answer seen = landlord.after(planned).get(path).expect(200);
        assertThat(seen.text("status")).isEqualTo("PLANNED");
        assertThat(seen.json().path("sites").path(0).path("name").asString()).isEqualTo("Les Mordacs Nord");
        assertThat(seen.json().path("partners").path(0).path("name").asString()).isEqualTo("Centre social");

        // It rains: another day. The team also wants fewer partners.
        mediator.change(path + "/postponement", 1, Map.of("startsAt", noonOn(today().minusDays(1)), "endsAt",
                noonOn(today().minusDays(1)).plusSeconds(7_200), "reason", "WEATHER", "postponedAt", hoursAgo(120)))
                .expect(200);
        quarter.asManager().change(path + "/change", 2, Map.of("theme", "INTERCULTURAL", "kind", "WORKSHOP", "siteIds",
                List.of(quarter.siteA()), "partners", List.of(), "expected", 12)).expect(200);

        // It was held, otherwise than planned; then somebody counts again.
        Answer held = mediator.change(path + "/account", 3, quarter.account(4)).expect(200);
        Answer told = landlord.after(held).get(path).expect(200);
        assertThat(told.text("status")).isEqualTo("HELD");
        assertThat(told.number("participants")).isEqualTo(46);
        assertThat(told.number("staffMinutes")).isEqualTo(2 * 120);
        assertThat(told.json().path("ages").path("seniors").asInt()).isEqualTo(9);
        assertThat(told.number("expected")).isEqualTo(12);
        mediator.change(path + "/correction", 4, but(but(quarter.account(4), "ages", null), "participants", 50))
                .expect(200);
        Answer gone = mediator.change(path + "/withdrawal", 5, Map.of("reason", "DUPLICATE")).expect(200);
        Answer end = mediator.after(gone).get(path).expect(200);
        assertThat(end.text("status")).isEqualTo("WITHDRAWN");
        assertThat(end.number("participants")).isEqualTo(50);
        assertThat(end.json().path("history").valueStream().map(entry -> entry.path("type").asString()))
                .containsExactly("PLANNED", "POSTPONED", "CHANGED", "HELD", "CORRECTED", "WITHDRAWN");
        mediator.change(path + "/correction", 6, quarter.account(4)).expect(409, "action:already-withdrawn");

        var heard = new Listener(RealServers.kafka()).about(id, 6);
        assertThat(heard).extracting(Listener.Heard::type).containsExactly(
                "fr.entente.collective-action.planned.v1", "fr.entente.collective-action.postponed.v1",
                "fr.entente.collective-action.changed.v1", "fr.entente.collective-action.held.v1",
                "fr.entente.collective-action.corrected.v1", "fr.entente.collective-action.withdrawn.v1");
        assertThat(heard).allSatisfy(one -> assertThat(one.toString()).doesNotContain("Centre social"));
    }

    @Test
    void whatNobodyPlannedIsToldInOneStepAndOnce() {
        var path = actionPath(UUID.randomUUID());
        var account = quarter.account(3);
        for (int i = 0; i < 3; i++) {
            assertThat(mediator.put(path + "/account", account).expect(201).version()).isEqualTo(1);
        }
        mediator.put(path + "/account", but(account, "staff", 3)).expect(409, "id:taken");
        mediator.put(path, quarter.plan(3)).expect(409, "id:taken");
        var key = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            assertThat(mediator.seeing(1).withKey(key).post(path + "/withdrawal", Map.of("reason", "NOT_HELD"))
                    .expect(200).version()).isEqualTo(2);
        }
        mediator.change(path + "/withdrawal", 1, Map.of("reason", "MISTAKE")).expect(412, "version:stale");
    }

    @Test
    void whatIsWantedForADayToComeIsNotToldAsHeld() {
        var soon = quarter.announced(quarter.plan(3));
        var path = actionPath(soon);
        Answer early = mediator.inFrench().change(path + "/account", 1, quarter.account(2))
                .expect(409, "action:not-its-day-yet").expectField("startsAt");
        assertThat(early.text("detail")).contains("annulez celle-ci");
        assertThat(mediator.with("Read-After", soon + "@1").get(path).text("status")).isEqualTo("PLANNED");
    }

    @Test
    void whatIsCalledOffIsOver() {
        var path = actionPath(UUID.randomUUID());
        mediator.put(path, quarter.plan(5)).expect(201);
        mediator.change(path + "/correction", 1, quarter.account(2)).expect(409, "action:still-planned");
        Answer off = mediator.change(path + "/cancellation", 1,
                Map.of("reason", "TOO_FEW_PEOPLE", "cancelledAt", hoursAgo(0))).expect(200);
        assertThat(landlord.after(off).get(path).text("calledOffBecause")).isEqualTo("TOO_FEW_PEOPLE");
        mediator.change(path + "/account", 2, quarter.account(2)).expect(409, "action:already-cancelled");
    }

    @Test
    void listsWhatComesAndWhatWas() {
        var soon = quarter.announced(quarter.plan(2));
        var later = quarter.announced(quarter.plan(9));
        var was = quarter.told(quarter.account(30));
        var next = landlord.with("Read-After", was + "@1").get("/api/actions?status=PLANNED&sort=startsAt&limit=1")
                .expect(200);
        assertThat(next.ids()).containsExactly(soon.toString());
        assertThat(landlord.get("/api/actions?status=PLANNED&sort=startsAt&limit=1&cursor=" + next.text("next")).ids())
                .containsExactly(later.toString());
        assertThat(landlord.get("/api/actions?status=HELD").ids()).containsExactly(was.toString());
        assertThat(landlord.get("/api/actions?from=%s&to=%s".formatted(today().plusDays(9), today().plusDays(9))).ids())
                .containsExactly(later.toString());
        assertThat(landlord.get("/api/actions?theme=INTERCULTURAL").ids()).isEmpty();
        assertThat(landlord.get("/api/actions?siteId=" + quarter.siteA()).ids()).hasSize(3);
        assertThat(landlord.get("/api/actions?untold=true").ids()).isEmpty();
        landlord.get("/api/actions?sort=colour").expect(400, "list:sort");
    }

    @Test
    void whatIsOverAndUntoldStandsOut() {
        var id = UUID.randomUUID();
        var lately = hoursAgo(30);
        mediator.put(actionPath(id), but(but(but(quarter.plan(1), "startsAt", lately), "endsAt",
                lately.plusSeconds(3_600)), "plannedAt", hoursAgo(50))).expect(201);
        assertThat(mediator.with("Read-After", id + "@1").get("/api/actions?untold=true").expect(200).ids())
                .containsExactly(id.toString());
        assertThat(mediator.get(actionPath(id)).json().path("untold").asBoolean()).isTrue();
    }

    @Test
    void whatCannotBeIsRefusedByName() {
        var path = actionPath(UUID.randomUUID());
        mediator.put(path, but(quarter.plan(2), "theme", "FUN")).expect(400, "request:unknown-code")
                .expectField("theme");
        mediator.put(path, but(quarter.plan(2), "note", "the tenant said")).expect(400, "request:unknown-property")
                .expectField("note");
        mediator.put(path, but(quarter.plan(2), "siteIds", List.of())).expect(400, "request:invalid")
                .expectField("siteIds");
        mediator.put(path, but(quarter.plan(2), "siteIds", List.of(quarter.siteA(), UUID.randomUUID())))
                .expect(404, "site:unknown").expectField("siteIds");
        mediator.put(path, but(quarter.plan(2), "expected", 2_001)).expect(400, "request:invalid")
                .expectField("expected");
        mediator.put(path, but(but(quarter.plan(2), "startsAt", hoursAgo(2)), "endsAt", hoursAgo(1)))
                .expect(409, "action:planned-for-the-past")
                .expectField("startsAt");
        mediator.put(path, but(quarter.plan(2), "endsAt", hoursAgo(2))).expect(400, "action:ends-before-it-begins")
                .expectField("endsAt");
        mediator.put(path, but(quarter.plan(2), "endsAt", noonOn(today().plusDays(4))))
                .expect(400, "action:too-long").expectField("endsAt");
        mediator.put(path, but(quarter.plan(2), "startsAt", "+1000000000-01-01T00:00:00Z"))
                .expect(400);
        var farAhead = noonOn(today().plusYears(5));
        mediator.put(path, but(but(quarter.plan(2), "startsAt", farAhead), "endsAt", farAhead.plusSeconds(60)))
                .expect(409, "contract:not-covered").expectField("startsAt");
        mediator.inFrench().put(path, but(quarter.plan(2), "partners",
                List.of(Map.of("kind", "ASSOCIATION", "name", "Mme Durand")))).expect(400, "action:names-a-person")
                .expectField("partners");
    }

    @Test
    void anAccountThatCannotBeIsRefusedByName() {
        var account = actionPath(UUID.randomUUID()) + "/account";
        var form = quarter.account(3);
        var ahead = Instant.now().plusSeconds(7_200);
        mediator.put(account, but(but(form, "startsAt", ahead), "endsAt", ahead.plusSeconds(60)))
                .expect(400, "date:in-the-future").expectField("startsAt");
        mediator.put(account, but(form, "endsAt", ahead)).expect(400, "date:in-the-future").expectField("endsAt");
        mediator.put(account, but(form, "ages", null)).expect(400, "action:nobody-counted")
                .expectField("participants");
        mediator.put(account, but(form, "participants", 47)).expect(400, "action:counts-differ")
                .expectField("participants");
        mediator.put(account, but(form, "ages", Map.of("children", 1))).expect(400, "request:invalid");
        mediator.put(account, but(form, "staff", 0)).expect(400, "request:invalid").expectField("staff");
        mediator.put(account, but(form, "staff", 51)).expect(400, "request:invalid").expectField("staff");
        mediator.put(account, but(but(form, "ages", null), "participants", -1)).expect(400, "request:invalid")
                .expectField("participants");
        var before = noonOn(Quarter.start().minusDays(1));
        mediator.put(account, but(but(form, "startsAt", before), "endsAt", before.plusSeconds(60)))
                .expect(409, "site:not-yet-in-the-scheme").expectField("startsAt");
    }

    @Test
    void aRemarkStaysWithTheOperatorAndIsReallyDeleted() {
        var id = quarter.told(quarter.account(2));
        var path = actionPath(id);
        remark(mediator, path, 1, "Prévoir deux tables de plus").expect(204);
        mediator.with("Read-After", id + "@1").get(path).expect(200);
        assertThat(quarter.asManager().get(path).text("remark")).isEqualTo("Prévoir deux tables de plus");
        for (Api reader : List.of(landlord, quarter.asCoordinator())) {
            var seen = reader.get(path).expect(200);
            assertThat(seen.body()).doesNotContain("tables");
            assertThat(seen.json().path("remarkVersion").isNull()).isTrue();
            remark(reader, path, 1, "x").expect(403, "access:forbidden");
        }
        remark(mediator, path, seen(mediator, path), "a".repeat(501)).expect(400, "request:invalid")
                .expectField("text");
        remark(mediator, path, seen(mediator, path), "  ").expect(400, "request:invalid");
        remark(mediator, path, seen(mediator, path), "Prévoir de l'ombre").expect(204);
        mediator.seeing(seen(mediator, path)).delete(path + "/remark").expect(204);
        assertThat(mediator.get(path).json().path("remark").isNull()).isTrue();
        assertThat(house.transactions()
                .keep(() -> house.jdbc().sql("select count(*) from action_remark where action_id = ?")
                        .param(id).query(Long.class).single()))
                .isZero();
        assertThat(house.jdbc().sql("select count(*) from event where payload::text like '%tables de plus%'")
                .query(Long.class).single()).isZero();
    }

    @Test
    void nobodyOverwritesOrDeletesARemarkThatHeHasNotSeen() {
        var id = quarter.told(quarter.account(2));
        var path = actionPath(id);
        mediator.with("Read-After", id + "@1").get(path).expect(200);
        mediator.put(path + "/remark", Map.of("text", "x")).expect(428, "version:required");
        remark(mediator, path, 1, "Prévoir deux tables").expect(204);
        remark(quarter.asManager(), path, 1, "Prévoir de l'ombre").expect(412, "version:stale");
        remark(mediator, path, 1, "Prévoir deux tables").expect(204); // the same again, after a lost answer

        long first = seen(mediator, path);
        quarter.asManager().seeing(first).delete(path + "/remark").expect(204);
        quarter.asManager().seeing(first).delete(path + "/remark").expect(204);
        remark(quarter.asManager(), path, 1, "Prévoir de l'ombre").expect(204);
        remark(mediator, path, first, "Prévoir trois tables").expect(412, "version:stale");
        mediator.seeing(first).delete(path + "/remark").expect(412, "version:stale");
        assertThat(mediator.get(path).text("remark")).isEqualTo("Prévoir de l'ombre");
        remark(mediator, path, seen(mediator, path), "Prévoir trois tables").expect(204);
    }

    private static long seen(Api reader, String path) {
        return reader.get(path).expect(200).number("remarkVersion");
    }

    private static Answer remark(Api writer, String path, long seen, String text) {
        return writer.seeing(seen).put(path + "/remark", Map.of("text", text));
    }
}
