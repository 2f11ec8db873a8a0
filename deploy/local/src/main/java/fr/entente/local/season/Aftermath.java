package fr.entente.local.season;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import fr.entente.local.season.DossierLife.Turn;

/** After a closing: recurrence asked at three and at six months, and what follows when the conflict came back. */
final class Aftermath {

    private static final double RECURRED_PERCENT = 4;
    private static final int REOPENED_PERCENT = 60;
    private static final int LATEST_DAYS = 9;
    private static final int SHORTEST_SECOND_TIME = 25;
    private static final int LONGEST_SECOND_TIME = 75;
    private static final Weights SECOND_OUTCOMES = Weights.of("COMPLAINTS_STOPPED 5, DIALOGUE_RESUMED 4, ORIENTED 1");

    private Aftermath() {}

    static List<Turn> of(LocalDate closedOn, Chance chance) {
        List<Turn> turns = new ArrayList<>();
        for (int months : List.of(3, 6)) {
            var on = closedOn.plusMonths(months).plusDays(chance.between(0, LATEST_DAYS));
            var recurred = chance.oneIn(RECURRED_PERCENT);
            turns.add(new Turn(on, "recurrence", Map.of("months", months, "recurred", recurred, "checkedOn", on)));
            if (recurred && chance.oneIn(REOPENED_PERCENT)) {
                turns.addAll(secondTime(on.plusDays(1), chance));
                return turns;
            }
        }
        return turns;
    }

    private static List<Turn> secondTime(LocalDate reopenedOn, Chance chance) {
        var closedOn = reopenedOn.plusDays(chance.between(SHORTEST_SECOND_TIME, LONGEST_SECOND_TIME));
        return List.of(
                new Turn(reopenedOn, "reopening",
                        DossierLife.dated("reason", "RECURRENCE", "reopenedOn", reopenedOn)),
                DossierLife.closing(closedOn, chance.one(SECOND_OUTCOMES)));
    }
}
