package fr.entente.dossierservice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import fr.entente.dossierservice.testing.Answer;
import fr.entente.dossierservice.testing.Api;
import fr.entente.dossierservice.testing.House;
import fr.entente.dossierservice.testing.Town;

import static org.assertj.core.api.Assertions.assertThat;

/** Seven dossiers, seven requests: filtered, sorted, and read page by page without losing or doubling one. */
class ListsIT {

    private static final int HOW_MANY = 7;
    private static final Town TOWN = Town.in(House.shared());
    private static final LocalDate FIRST = Town.today().minusDays(100);
    private static final List<UUID> DOSSIERS = new ArrayList<>();
    private static final List<UUID> REQUESTS = new ArrayList<>();

    private final Api api = TOWN.asMediator();

    /**
     * Dossier n was opened n days after the first, on a site of A or B by turns; the third was closed after ten days.
     */
    @BeforeAll
    static void letThereBeSeven() {
        Api mediator = TOWN.asMediator();
        for (int number = 0; number < HOW_MANY; number++) {
            UUID site = number % 2 == 0 ? TOWN.siteA() : TOWN.siteB();
            DOSSIERS.add(UUID.randomUUID());
            REQUESTS.add(UUID.randomUUID());
            TOWN.open(DOSSIERS.get(number), site, FIRST.plusDays(number)).expect(201);
            TOWN.receive(REQUESTS.get(number), site, 100 - number).expect(201);
        }
        mediator.change(dossier(2, "/admissibility"), 1, Map.of("decidedOn", FIRST.plusDays(2))).expect(200);
        mediator.change(dossier(2, "/steps"), 2, Map.of("step", "DIAGNOSIS", "reachedOn", FIRST.plusDays(3)))
                .expect(200);
        Answer closed = mediator.change(dossier(2, "/closing"), 3,
                Map.of("outcome", "MOVED_OUT", "closedOn", FIRST.plusDays(12))).expect(200);
        mediator.change(request(1, "/answer"), 1, Map.of("answer", "INFORMED", "answeredAt", Town.daysAgo(1)))
                .expect(200);
        Answer done = mediator.change(request(1, "/orientation"), 2,
                Map.of("partner", "SCHOOL", "orientedAt", Town.daysAgo(1))).expect(200);
        mediator.after(closed).get("/api/dossiers").expect(200);
        mediator.after(done).get("/api/requests").expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"openedOn", "-openedOn", "closedOn", "-closedOn", "severity", "-severity"})
    void readsDossiersPageByPage(String sort) {
        assertThat(pages("/api/dossiers?limit=2&sort=" + sort))
                .containsExactlyElementsOf(api.get("/api/dossiers?sort=" + sort).expect(200).ids())
                .containsExactlyInAnyOrderElementsOf(texts(DOSSIERS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"receivedAt", "-receivedAt", "severity", "-severity"})
    void readsRequestsPageByPage(String sort) {
        assertThat(pages("/api/requests?limit=3&sort=" + sort)).containsExactlyInAnyOrderElementsOf(texts(REQUESTS));
    }

    @Test
    void readsSitesPageByPage() {
        assertThat(pages("/api/sites?limit=1")).containsExactly(TOWN.siteB().toString(), TOWN.siteA().toString());
    }

    @Test
    void beginsWithTheLatest() {
        assertThat(api.get("/api/dossiers").ids()).containsExactlyElementsOf(texts(DOSSIERS).reversed());
        assertThat(api.get("/api/requests").ids()).containsExactlyElementsOf(texts(REQUESTS).reversed());
        assertThat(api.get("/api/dossiers?sort=openedOn").ids()).containsExactlyElementsOf(texts(DOSSIERS));
    }

    @ParameterizedTest
    @CsvSource({"status=OPEN, 6", "status=CLOSED, 1", "step=DIAGNOSIS, 1", "step=RECEIVED, 6", "nature=NOISE_MUSIC, 7",
            "nature=SQUAT, 0"})
    void filtersDossiersByWhatTheyAre(String filter, int expected) {
        assertThat(api.get("/api/dossiers?" + filter).expect(200).ids()).hasSize(expected);
    }

    @Test
    void filtersDossiersByPlaceAndTime() {
        assertThat(api.get("/api/dossiers?siteId=" + TOWN.siteB()).ids()).hasSize(3);
        assertThat(api.get("/api/dossiers?landlordId=" + TOWN.landlordA()).ids()).hasSize(4);
        assertThat(api.get("/api/dossiers?from=" + FIRST.plusDays(1) + "&to=" + FIRST.plusDays(3)).ids()).hasSize(3);
        assertThat(api.get("/api/dossiers?closedFrom=" + FIRST.plusDays(12) + "&closedTo=" + FIRST.plusDays(12)).ids())
                .containsExactly(DOSSIERS.get(2).toString());
        assertThat(api.get("/api/dossiers?closedFrom=" + FIRST.plusDays(13)).ids()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"status=WAITING, 6", "status=DONE, 1", "status=ANSWERED, 0", "status=ORIENTED, 0",
            "origin=LANDLORD_REQUEST, 7", "origin=PARTNER_REQUEST, 0", "nature=OCCUPATION_HALL, 7"})
    void filtersRequestsByWhatTheyAre(String filter, int expected) {
        assertThat(api.get("/api/requests?" + filter).expect(200).ids()).hasSize(expected);
    }

    @Test
    void findsSitesByAPartOfTheirName() {
        assertThat(api.get("/api/sites?q=mordacs%20n").ids()).containsExactly(TOWN.siteA().toString());
        assertThat(api.get("/api/sites?q=CHAMPIGNY").ids()).hasSize(2);
        assertThat(api.get("/api/sites?q=%25").ids()).isEmpty();
        assertThat(api.get("/api/sites?town=Champigny-sur-Marne&landlordId=" + TOWN.landlordB()).ids())
                .containsExactly(TOWN.siteB().toString());
    }

    @Test
    void showsAllThatAListNeeds() {
        JsonNode closed = api.get("/api/dossiers?status=CLOSED").json().path("items").path(0);
        assertThat(closed.propertyNames()).containsExactlyInAnyOrder("id", "version", "siteId", "siteName", "town",
                "landlordId", "openedOn", "nature", "severity", "origin", "askedBy", "requestId", "progress",
                "closedOn",
                "outcome", "reopenedOn", "recurrence3", "recurrence6", "ageDays",
                "mediators", "suspendedOn", "sequelId", "unreached");
        assertThat(closed.path("ageDays").asInt()).isEqualTo(10);
        assertThat(closed.path("outcome").asString()).isEqualTo("MOVED_OUT");
        assertThat(api.get("/api/requests?status=DONE").json().path("items").path(0).propertyNames())
                .containsExactlyInAnyOrder("id", "version", "siteId", "siteName", "town", "landlordId", "receivedAt",
                        "origin", "askedBy", "way", "nature", "severity", "space", "ownerId", "assignedAt", "handover",
                        "triage",
                        "triagedAt", "answerDueAt", "answer", "answeredAt", "partner",
                        "orientedAt", "dossierId", "attachedAt", "status");
        assertThat(api.get("/api/sites").json().path("items").path(0).propertyNames()).containsExactlyInAnyOrder("id",
                "version", "name", "town", "district", "landlordId", "landlordName", "dwellings", "qpv", "from");
    }

    private List<String> pages(String path) {
        List<String> found = new ArrayList<>();
        Answer page = api.get(path).expect(200);
        found.addAll(page.ids());
        while (!page.json().path("next").isNull()) {
            page = api.get(path + "&cursor=" + page.text("next")).expect(200);
            found.addAll(page.ids());
        }
        return found;
    }

    private static String dossier(int number, String rest) {
        return "/api/dossiers/" + DOSSIERS.get(number) + rest;
    }

    private static String request(int number, String rest) {
        return "/api/requests/" + REQUESTS.get(number) + rest;
    }

    private static List<String> texts(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }
}
