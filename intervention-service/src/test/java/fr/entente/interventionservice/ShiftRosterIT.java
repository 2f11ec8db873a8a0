package fr.entente.interventionservice;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import fr.entente.interventionservice.testing.House;
import fr.entente.interventionservice.testing.Quarter;

import static fr.entente.interventionservice.testing.Quarter.but;
import static fr.entente.interventionservice.testing.Quarter.shiftPath;

/** Whoever is reserved for a plan that came to nothing is free again at once. */
class ShiftRosterIT {

    private final Quarter quarter = Quarter.in(House.shared());
    private final UUID mediator = UUID.randomUUID();

    @Test
    void aChangeOnWhatSomebodyElseHasChangedMeanwhileKeepsNobody() {
        var shift = quarter.planned(quarter.evening(1, 2));
        quarter.asManager().change(shiftPath(shift) + "/plan", 1, quarter.evening(1, 3)).expect(200);
        quarter.asManager().change(shiftPath(shift) + "/plan", 1,
                but(quarter.evening(1, 3), "mediators", List.of(quarter.pair().getFirst(), mediator))).expect(412);
        mayPlanTheMediator();
    }

    @Test
    void aPlanUnderAnIdThatIsTakenKeepsNobody() {
        var shift = quarter.planned(quarter.evening(1, 2));
        quarter.asManager().put(shiftPath(shift),
                but(quarter.evening(1, 2), "mediators", List.of(quarter.pair().getFirst(), mediator))).expect(409);
        mayPlanTheMediator();
    }

    private void mayPlanTheMediator() {
        quarter.planned(but(quarter.evening(1, 2), "mediators", List.of(mediator, UUID.randomUUID())));
    }
}
