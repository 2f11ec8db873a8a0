package fr.entente.dossierservice;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import fr.entente.dossierservice.testing.Answer;
import fr.entente.dossierservice.testing.Api;
import fr.entente.dossierservice.testing.House;
import fr.entente.dossierservice.testing.Town;

import static org.assertj.core.api.Assertions.assertThat;

/** History tells the truth about its day, whatever changes today. */
class HistoryIT {

    private final Town town = Town.in(House.shared());
    private final Api coordinator = town.asCoordinator();
    private final LocalDate today = Town.today();

    @Test
    void givesAFactToTheOwnerOfItsDay() {
        LocalDate sale = today.minusDays(50);
        coordinator.change(sitePath("/transfer"), 1, Map.of("landlordId", town.landlordB(), "from", sale)).expect(200);

        assertThat(ownerOfDossierOpenedOn(sale.minusDays(1))).isEqualTo(town.landlordA().toString());
        assertThat(ownerOfDossierOpenedOn(sale)).isEqualTo(town.landlordB().toString());
        // The old owner keeps its old dossier with the site's name, but the site is another's now.
        Answer old = town.asLandlordA().get("/api/dossiers").expect(200);
        assertThat(old.json().path("items").path(0).path("siteName").asString()).isEqualTo("Les Mordacs Nord");
        assertThat(town.asLandlordA().get("/api/sites").expect(200).ids()).isEmpty();
        town.asLandlordA().get(sitePath("")).expect(404, "request:not-found");
        town.asLandlordA().put("/api/requests/" + UUID.randomUUID(), Town.request(town.siteA(), Town.daysAgo(1)))
                .expect(404, "site:unknown");
        town.asLandlordA().put("/api/requests/" + UUID.randomUUID(), Town.request(town.siteA(), Town.daysAgo(60)))
                .expect(201);
    }

    @Test
    void tellsWhatHeldFromWhichDayOn() {
        LocalDate spring = today.minusDays(200);
        LocalDate sale = today.minusDays(50);
        LocalDate ahead = today.plusDays(30);
        coordinator.change(sitePath("/stock"), 1, stock(398, spring)).expect(200);
        coordinator.change(sitePath("/transfer"), 2, Map.of("landlordId", town.landlordB(), "from", sale))
                .expect(200);
        Answer changed = coordinator.change(sitePath("/stock"), 3, stock(350, ahead)).expect(200);

        Answer site = coordinator.after(changed).get(sitePath("")).expect(200);

        assertThat(site.number("dwellings")).isEqualTo(398);
        assertThat(site.text("landlordId")).isEqualTo(town.landlordB().toString());
        assertThat(site.text("landlordName")).isEqualTo("Valophis");
        assertThat(site.text("from")).isEqualTo(Town.start().toString());
        assertThat(site.etag()).isEqualTo("\"4\"");
        assertThat(site.json().path("history").valueStream().map(since -> "%s %s %s".formatted(
                since.path("from").asString(), since.path("landlordId").asString(), since.path("dwellings").asInt())))
                .containsExactly(Town.start() + " " + town.landlordA() + " 412",
                        spring + " " + town.landlordA() + " 398",
                        sale + " " + town.landlordB() + " 398", ahead + " " + town.landlordB() + " 350");
        // The new owner sees its own time only.
        assertThat(town.asLandlordB().get(sitePath("")).expect(200).json().path("history").size()).isEqualTo(2);
        coordinator.change(sitePath("/stock"), 4, stock(1, spring)).expect(409, "site:changed-since");
    }

    @Test
    void acceptsFactsOfAMembersDaysOnly() {
        LocalDate lastDay = today.minusDays(20);
        LocalDate back = today.minusDays(10);
        leave(lastDay).expect(200);
        coordinator.put(memberPath(), Town.member("Paris Habitat", lastDay)).expect(409, "membership:already-a-member");
        Answer joined = coordinator.put(memberPath(), Town.member("Paris Habitat", back)).expect(201);

        open(lastDay).expect(201);
        open(lastDay.plusDays(1)).expect(409, "membership:not-a-member-on-that-day");
        open(back.minusDays(1)).expect(409, "membership:not-a-member-on-that-day");
        open(back).expect(201);
        Answer scheme = coordinator.after(joined).get(town.path()).expect(200);
        assertThat(scheme.json().path("members").valueStream()
                .filter(member -> member.path("landlordId").asString().equals(town.landlordA().toString()))
                .map(member -> member.path("from").asString() + " " + member.path("until").asString(null)))
                .containsExactly(Town.start() + " " + lastDay, back + " null");
    }

    @Test
    void letsALandlordLeaveAndJoinAgainOnTheNextDay() {
        leave(today.minusDays(5)).expect(200);
        coordinator.put(memberPath(), Town.member("Paris Habitat", today.minusDays(4))).expect(201);

        open(today.minusDays(5)).expect(201);
        open(today.minusDays(4)).expect(201);
    }

    @Test
    void acceptsNoNewWorkAfterTheContractButLetsTheOldBeFinished() {
        UUID dossier = UUID.randomUUID();
        UUID request = UUID.randomUUID();
        town.open(dossier, town.siteA(), today.minusDays(30)).expect(201);
        town.receive(request, town.siteA(), 30).expect(201);
        Api mediator = town.asMediator();
        mediator.change("/api/dossiers/" + dossier + "/admissibility", 1, Map.of("decidedOn", today.minusDays(29)))
                .expect(200);
        mediator.change("/api/dossiers/" + dossier + "/steps", 2,
                Map.of("step", "DIAGNOSIS", "reachedOn", today.minusDays(29))).expect(200);
        coordinator.change(town.path() + "/contract/ending", schemeVersion(), Map.of("lastDay", today.minusDays(10)))
                .expect(200);

        open(today.minusDays(9)).expect(409, "contract:not-covered");
        open(today.minusDays(10)).expect(201);
        town.receive(UUID.randomUUID(), town.siteA(), 8).expect(409, "contract:not-covered");
        mediator.change("/api/dossiers/" + dossier + "/steps", 3,
                Map.of("step", "CONFLICT_MANAGEMENT", "reachedOn", today, "passedBecause", "URGENT"))
                .expect(409, "contract:not-covered");
        mediator.change("/api/dossiers/" + dossier + "/orientations", 3, Map.of("partner", "SCHOOL", "madeOn", today))
                .expect(409, "contract:not-covered");
        mediator.change("/api/requests/" + request + "/answer", 1,
                Map.of("answer", "INFORMED", "answeredAt", Town.daysAgo(1))).expect(200);
        mediator.change("/api/dossiers/" + dossier + "/closing", 3, Map.of("outcome", "FAILED", "closedOn", today))
                .expect(200);
        mediator.change("/api/dossiers/" + dossier + "/reopening", 4,
                Map.of("reason", "NEW_ELEMENT", "reopenedOn", today)).expect(409, "contract:not-covered");
    }

    @Test
    void acceptsNothingBeforeTheContractOrTheSite() {
        open(Town.start().minusDays(1)).expect(409, "site:not-yet-in-the-scheme");
        UUID later = UUID.randomUUID();
        coordinator.put("/api/sites/" + later,
                Town.but(Town.site(town.landlordA(), "Later"), "from", today.minusDays(3))).expect(201);
        town.open(UUID.randomUUID(), later, today.minusDays(4)).expect(409, "site:not-yet-in-the-scheme");
        town.open(UUID.randomUUID(), later, today.minusDays(3)).expect(201);
    }

    @Test
    void renewsAndSignsAnewOnceTheTimeHasCome() {
        Answer renewed = coordinator.change(town.path() + "/contract/renewal", schemeVersion(),
                Map.of("until", Town.contractEnd().plusYears(1))).expect(200);

        Answer scheme = coordinator.after(renewed).get(town.path()).expect(200);

        assertThat(scheme.json().path("contract").path("renewalsLeft").asInt()).isEqualTo(1);
        assertThat(scheme.json().path("contract").path("until").asString())
                .isEqualTo(Town.contractEnd().plusYears(1).toString());
        assertThat(scheme.json().path("contract").path("opensAt").asString()).isEqualTo("16:00");
        assertThat(scheme.json().path("contract").path("serviceDays").valueStream().map(day -> day.asString()))
                .containsExactly("WEDNESDAY", "SUNDAY");
        coordinator.change(town.path() + "/contract", renewed.version(), Town.contract(today, today.plusYears(1)))
                .expect(409, "contract:overlaps");
    }

    private Answer open(LocalDate day) {
        return town.open(UUID.randomUUID(), town.siteA(), day);
    }

    private String ownerOfDossierOpenedOn(LocalDate day) {
        UUID dossier = UUID.randomUUID();
        Answer opened = town.open(dossier, town.siteA(), day).expect(201);
        return town.asMediator().after(opened).get("/api/dossiers/" + dossier).expect(200).text("landlordId");
    }

    private Answer leave(LocalDate lastDay) {
        return coordinator.change(memberPath() + "/leaving", schemeVersion(), Map.of("lastDay", lastDay));
    }

    private long schemeVersion() {
        return coordinator.get(town.path()).expect(200).version();
    }

    private String memberPath() {
        return town.path() + "/members/" + town.landlordA();
    }

    private String sitePath(String rest) {
        return "/api/sites/" + town.siteA() + rest;
    }

    private static Map<String, Object> stock(int dwellings, LocalDate from) {
        return Map.of("dwellings", dwellings, "qpv", false, "from", from);
    }
}
