package fr.entente.interventionservice.action.partner;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import fr.entente.interventionservice.testing.Api;
import fr.entente.interventionservice.testing.House;
import fr.entente.interventionservice.testing.Quarter;

import static fr.entente.interventionservice.testing.Quarter.actionPath;
import static fr.entente.interventionservice.testing.Quarter.but;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What was told as the name of an institution may be anybody's: it is in no event, and goes away when it is taken
 * out.
 */
class PartnerNamesIT {

    private static final String SOMEBODY = "Fatima Benali";
    private static final Duration LONG = Duration.ofDays(2);

    private final House house = House.shared();
    private final Quarter quarter = Quarter.in(house);
    private final Api mediator = quarter.asMediator();
    private final UUID action = UUID.randomUUID();
    private final String path = actionPath(action);
    private final Sweep sweep = new Sweep(house.jdbc(), house.transactions(), Clock.systemUTC(),
            new SimpleMeterRegistry());

    @Test
    void isReadByAllWhoSeeTheActionAndIsNotInTheStore() {
        var plan = plan(SOMEBODY);
        var planned = mediator.put(path, plan).expect(201);
        assertThat(mediator.put(path, plan).expect(201).version()).isEqualTo(planned.version());
        mediator.put(path, but(plan, "partners", List.of(Map.of("kind", "ASSOCIATION", "name", "Autre"))))
                .expect(409, "id:taken");
        for (Api reader : List.of(mediator, quarter.asLandlordA(), quarter.asCoordinator())) {
            assertThat(reader.after(planned).get(path).expect(200).json().at("/partners/0/name").asString())
                    .isEqualTo(SOMEBODY);
        }
        assertThat(house.jdbc().sql("select count(*) from event where payload::text like ? or metadata::text like ?")
                .params("%Benali%", "%Benali%").query(Long.class).single()).isZero();
        assertThat(names()).containsExactlyInAnyOrder(SOMEBODY, "Autre");
    }

    @Test
    void goesAwayWhenItIsTakenOut() {
        mediator.put(path, plan(SOMEBODY)).expect(201);
        sweepIn(LONG);
        assertThat(names()).containsExactly(SOMEBODY);
        var changed = mediator.change(path + "/change", 1, Map.of("theme", "INTERCULTURAL", "kind", "WORKSHOP",
                "siteIds", List.of(quarter.siteA()), "partners",
                List.of(Map.of("kind", "ASSOCIATION", "name", "Maison des habitants")))).expect(200);
        sweepIn(Duration.ofHours(23));
        assertThat(names()).hasSize(2);
        sweepIn(LONG);
        assertThat(names()).containsExactly("Maison des habitants");
        assertThat(mediator.after(changed).get(path).expect(200).json().at("/partners/0/name").asString())
                .isEqualTo("Maison des habitants");
    }

    @Test
    void whatWasRefusedLeavesNothing() {
        mediator.put(path, plan("Mme Durand")).expect(400, "action:names-a-person");
        assertThat(names()).isEmpty();
        mediator.put(path, but(plan(SOMEBODY), "endsAt", Quarter.noonOn(Quarter.today().plusDays(4))))
                .expect(400, "action:too-long");
        assertThat(names()).containsExactly(SOMEBODY);
        sweepIn(LONG);
        assertThat(names()).isEmpty();
    }

    private Map<String, @Nullable Object> plan(String name) {
        return but(quarter.plan(3), "partners", List.of(Map.of("kind", "ASSOCIATION", "name", name)));
    }

    private void sweepIn(Duration from) {
        sweep.forget(Instant.now().plus(from));
    }

    private List<String> names() {
        return house.transactions().keep(() -> house.jdbc().sql("select name from action_partner where action_id = ?")
                .param(action).query(String.class).list());
    }
}
