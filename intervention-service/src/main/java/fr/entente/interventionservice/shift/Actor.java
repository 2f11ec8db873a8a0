package fr.entente.interventionservice.shift;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import fr.entente.interventionservice.shift.ShiftRejection.Flaw;

/** Who starts or ends a shift: a mediator of it, or the manager where the pair forgot. */
public record Actor(UUID person, boolean manages) {

    void mustBeOf(Plan plan, Stays stays) {
        if (!manages && !plan.mediators().contains(person) && stays.of(person).isEmpty()) {
            throw new ShiftRejection.NotOnThisShift();
        }
    }

    /** The pair counts those of the plan; only the manager says who has stood in for one of them. */
    void mayCount(List<UUID> present, Plan plan, Stays stays) {
        Flaw.NOBODY_PRESENT.when(present.isEmpty());
        Flaw.PRESENT_TWICE.when(present.stream().distinct().count() < present.size());
        Flaw.PRESENT_BUT_NOT_PLANNED.when(!manages && !plan.mediators().containsAll(stays.missing(present)));
    }

    void mustStillCorrect(Plan plan, LocalDate today) {
        if (!manages && today.isAfter(plan.lastDay())) {
            throw new ShiftRejection.PairIsTooLate();
        }
    }
}
