package fr.entente.acceptance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import fr.entente.acceptance.world.Json;
import fr.entente.acceptance.world.Platform;
import fr.entente.acceptance.world.Stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A year as a conflict platform published it (domain.md, S2): 56 residents mediated, every dossier handled, 21 towns,
 * 28 closed, 95 % without recurrence. The last is no share of 28: it is 19 of the 20 that were closed long enough ago
 * to be asked.
 */
class PublishedYearIT {

    private static final int TOWNS = 21;
    private static final int DOSSIERS = 28;
    private static final int LONG_AGO = 20;
    private static final LocalDate FIRST_DAY = Stage.start();
    private static final LocalDate LAST_DAY = FIRST_DAY.plusYears(1).minusDays(1);

    private final Stage stage = Stage.set(Platform.shared());
    private final List<UUID> sites = IntStream.range(0, TOWNS).mapToObj(_ -> UUID.randomUUID()).toList();

    @Test
    void givesThePublishedFigures() {
        for (int town = 0; town < TOWNS; town++) {
            stage.coordinator.put("/api/sites/" + sites.get(town), Json.of("landlordId", stage.north, "name",
                    "Résidence inventée " + town, "town", "Commune inventée " + town, "district", "Centre",
                    "dwellings", 40, "qpv", false, "from", FIRST_DAY)).mustBe(201);
        }
        for (int number = 0; number < DOSSIERS; number++) {
            follow(number, new Followed(stage, sites.get(number % TOWNS), closedOn(number)));
        }

        await().untilAsserted(() -> assertThat(figure("DOSSIERS_CLOSED").path("value").asInt()).isEqualTo(DOSSIERS));
        await().untilAsserted(() -> assertThat(figure("WITHOUT_RECURRENCE").path("numerator").asInt()).isEqualTo(19));
        assertThat(figure("RESIDENTS_MEDIATED").path("value").asInt()).isEqualTo(56);
        assertThat(figure("DOSSIERS_HANDLED").path("value").asDouble()).isEqualTo(100);
        assertThat(figure("TOWNS").path("value").asInt()).isEqualTo(TOWNS);
        assertThat(figure("WITHOUT_RECURRENCE").path("value").asDouble()).isEqualTo(95);
        assertThat(figure("WITHOUT_RECURRENCE").path("denominator").asInt()).isEqualTo(LONG_AGO);
        assertThat(figure("WITHOUT_RECURRENCE").path("provisional").asBoolean()).isFalse();
    }

    private static void follow(int number, Followed dossier) {
        dossier.throughFourSteps();
        if (number < LONG_AGO) {
            dossier.checkAfterSixMonths(number == 0);
        }
    }

    /** Twenty of them more than six months before the last day. */
    private static LocalDate closedOn(int number) {
        return number < LONG_AGO ? FIRST_DAY.plusDays(60 + 5L * number) : FIRST_DAY.plusDays(100 + 9L * number);
    }

    private JsonNode figure(String code) {
        var shown = stage.northStaff
                .get("/api/dashboards/landlord?from=%s&to=%s".formatted(FIRST_DAY, LAST_DAY)).mustBe(200).body();
        for (var indicator : shown.path("indicators")) {
            if (indicator.path("code").asString().equals(code)) {
                return indicator;
            }
        }
        throw new AssertionError("no " + code);
    }

    /** One dossier from its opening to its closing, with two people. */
    private static final class Followed {

        private static final int DAYS = 40;

        private final Stage stage;
        private final UUID id = UUID.randomUUID();
        private final LocalDate opened;
        private final LocalDate closed;
        private final List<UUID> parties = new ArrayList<>(List.of(UUID.randomUUID(), UUID.randomUUID()));
        private long version = 1;

        Followed(Stage stage, UUID site, LocalDate closed) {
            this.stage = stage;
            this.closed = closed;
            this.opened = closed.minusDays(DAYS);
            stage.mediator.put("/api/dossiers/" + id, Stage.dossier(site).put("openedOn", opened.toString()))
                    .mustBe(201);
        }

        void throughFourSteps() {
            post("mediators", Json.of("mediatorId", stage.mediator.id(), "assignedOn", opened));
            post("admissibility", Json.of("decidedOn", opened));
            step("DIAGNOSIS", 2);
            for (int side = 0; side < parties.size(); side++) {
                var of = side == 0 ? "A" : "B";
                post("parties", Json.of("partyId", parties.get(side), "side", of, "kind", "ANONYMOUS", "addedOn",
                        opened.plusDays(3)));
                post("consents", Json.of("side", of, "form", "PAPER", "givenOn", opened.plusDays(4)));
            }
            step("CONFLICT_MANAGEMENT", 5);
            post("meetings", Json.of("kind", "COMMON", "course", "HELD", "parties",
                    parties.stream().map(UUID::toString).toArray(String[]::new), "heldOn", opened.plusDays(8)));
            step("INFORMATION_RESPONSIBILITY", 12);
            post("information", Json.of("side", "A", "informedOn", opened.plusDays(13)));
            post("information", Json.of("side", "B", "informedOn", opened.plusDays(13)));
            step("ACCOMPANIMENT", 20);
            post("inquiry", Json.of("asked", 10, "heard", 8, "disturbed", 0, "madeOn", opened.plusDays(35)));
            post("closing", Json.of("outcome", "DIALOGUE_RESUMED", "closedOn", closed));
        }

        void checkAfterSixMonths(boolean recurred) {
            post("recurrence", Json.of("months", 6, "recurred", recurred, "checkedOn", closed.plusMonths(6)));
        }

        private void step(String step, int day) {
            post("steps", Json.of("step", step, "reachedOn", opened.plusDays(day)));
        }

        private void post(String part, Object body) {
            version = stage.mediator.post("/api/dossiers/%s/%s".formatted(id, part), body, version).mustBe(200)
                    .version();
        }
    }
}
