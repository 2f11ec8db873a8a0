package fr.entente.interventionservice.territory.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import fr.entente.interventionservice.territory.TerritoryFact;
import fr.entente.interventionservice.territory.TerritoryFact.EngagedSite;
import fr.entente.interventionservice.territory.TerritoryFact.EngagementCancelled;
import fr.entente.interventionservice.territory.TerritoryFact.EngagementChanged;
import fr.entente.interventionservice.territory.TerritoryFact.EngagementOrdered;
import fr.entente.interventionservice.testing.House;
import fr.entente.interventionservice.words.LandlordId;
import fr.entente.interventionservice.words.SchemeId;
import fr.entente.interventionservice.words.SiteId;

import static org.assertj.core.api.Assertions.assertThat;

/** What is told again, as after all was published anew, changes nothing. */
class TerritoryProjectionIT {

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 2);
    private static final EngagedSite HERE = new EngagedSite(new SiteId(UUID.randomUUID()),
            new LandlordId(UUID.randomUUID()));
    private static final EngagedSite THERE = new EngagedSite(new SiteId(UUID.randomUUID()),
            new LandlordId(UUID.randomUUID()));

    private final House house = House.shared();
    private final TerritoryProjection projection = new TerritoryProjection(house.jdbc());
    private final SchemeId scheme = new SchemeId(UUID.randomUUID());
    private final UUID engagement = UUID.randomUUID();
    private final TerritoryFact ordered = new EngagementOrdered(scheme, engagement, FIRST_DAY, FIRST_DAY.plusDays(6),
            List.of(HERE, THERE));
    private final TerritoryFact changed = new EngagementChanged(scheme, engagement, FIRST_DAY, FIRST_DAY.plusDays(9),
            List.of(HERE));
    private final TerritoryFact cancelled = new EngagementCancelled(scheme, engagement, FIRST_DAY.plusDays(2));

    @Test
    void anOrderToldAgainDoesNotUndoItsCancellation() {
        take(ordered, 1);
        take(cancelled, 2);
        assertThat(lastDays()).containsExactly(FIRST_DAY.plusDays(1), FIRST_DAY.plusDays(1));
        take(ordered, 1);
        assertThat(lastDays()).containsExactly(FIRST_DAY.plusDays(1), FIRST_DAY.plusDays(1));
        take(cancelled, 2);
        assertThat(lastDays()).containsExactly(FIRST_DAY.plusDays(1), FIRST_DAY.plusDays(1));
    }

    @Test
    void anOrderToldAgainBringsNoSiteBackThatAChangeTookOut() {
        take(ordered, 1);
        assertThat(lastDays()).hasSize(2);
        take(changed, 2);
        take(ordered, 1);
        take(changed, 2);
        assertThat(lastDays()).containsExactly(FIRST_DAY.plusDays(9));
    }

    private void take(TerritoryFact fact, long version) {
        house.transactions().keep(() -> projection.apply(fact, version));
    }

    private List<LocalDate> lastDays() {
        return house.transactions().keep(() -> house.jdbc()
                .sql("select until_day from engaged_site where engagement_id = ?").param(engagement)
                .query(LocalDate.class).list());
    }
}
