package fr.entente.interventionservice.shift;

import java.util.UUID;

/** Who starts or ends a shift: a mediator of it, or the manager where the pair forgot. */
public record Actor(UUID person, boolean manages) {

    void mustBeIn(Plan plan) {
        if (!manages && !plan.mediators().contains(person)) {
            throw new ShiftRejection.NotOnThisShift();
        }
    }
}
