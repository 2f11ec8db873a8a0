package fr.entente.interventionservice;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import fr.entente.interventionservice.testing.Answer;
import fr.entente.interventionservice.testing.House;
import fr.entente.interventionservice.testing.Quarter;

import static org.assertj.core.api.Assertions.assertThat;

/** Where mediators are engaged once, work may be logged without a contract, there and then and nowhere else. */
class EngagedDaysIT {

    private static final LocalDate UNCOVERED = Quarter.today().minusDays(200);

    private final Quarter quarter = Quarter.in(House.shared());
    private final UUID engagement = UUID.randomUUID();

    @Test
    void allowsWorkOnItsSiteInItsDaysOnly() {
        endTheContract();
        log(quarter.siteA(), UNCOVERED).expect(409, "contract:not-covered");
        tell("ordered", UNCOVERED, UNCOVERED.plusDays(6));
        log(quarter.siteA(), UNCOVERED).expect(201);
        log(quarter.siteA(), UNCOVERED.plusDays(6)).expect(201);
        log(quarter.siteA(), UNCOVERED.plusDays(7)).expect(409, "contract:not-covered");
        log(quarter.siteB(), UNCOVERED).expect(409, "contract:not-covered");
    }

    @Test
    void followsAChangeAndACancellation() {
        endTheContract();
        tell("ordered", UNCOVERED, UNCOVERED);
        tell("changed", UNCOVERED, UNCOVERED.plusDays(30));
        log(quarter.siteA(), UNCOVERED.plusDays(30)).expect(201);
        quarter.tellOf("engagement.cancelled", engagement,
                Map.of("engagementId", engagement, "reason", "NO_TEAM", "from", UNCOVERED.plusDays(10)));
        quarter.awaitNewsOf(engagement);
        log(quarter.siteA(), UNCOVERED.plusDays(9)).expect(201);
        log(quarter.siteA(), UNCOVERED.plusDays(10)).expect(409, "contract:not-covered");
    }

    @Test
    void showsASiteUnderItsNewName() {
        UUID intervention = quarter.logged();
        quarter.tellSite("site.renamed", quarter.siteA(),
                Map.of("landlordId", quarter.landlordA(), "name", "Les Mordacs Jardins", "from", Quarter.today()));
        quarter.awaitNewsOf(quarter.siteA());
        assertThat(quarter.asLandlordA().get(Quarter.path(intervention)).expect(200).body())
                .contains("Les Mordacs Jardins").doesNotContain("Les Mordacs Nord");
    }

    private void endTheContract() {
        quarter.tellScheme("contract.ended", Map.of("lastDay", UNCOVERED.minusDays(1)));
        quarter.awaitNewsOf(quarter.scheme());
    }

    private void tell(String what, LocalDate from, LocalDate until) {
        quarter.tellOf("engagement." + what, engagement,
                Map.of("engagementId", engagement, "length", "WEEK", "from", from, "until", until, "hoursDue", 35,
                        "theme", "NOISE", "sites",
                        List.of(Map.of("siteId", quarter.siteA(), "landlordId", quarter.landlordA())),
                        what + "On", from));
        quarter.awaitNewsOf(engagement);
    }

    private Answer log(UUID site, LocalDate day) {
        return quarter.asMediator().put(Quarter.path(UUID.randomUUID()), Quarter
                .but(Quarter.but(quarter.form(), "siteId", site), "startedAt", Quarter.noonOn(day)));
    }
}
