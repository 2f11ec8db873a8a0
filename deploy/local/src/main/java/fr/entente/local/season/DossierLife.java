package fr.entente.local.season;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What will happen to a dossier, as far as one would follow it: steps with what each shows, orientation, closing,
 * recurrence, reopening.
 *
 * @param agreement in which form both sides will have agreed when it is closed first, if they will
 */
record DossierLife(LocalDate firstClosing, Optional<String> agreement, List<Turn> turns) {

    private static final int REFUSED_PERCENT = 25;
    private static final int WITHOUT_A_STEP_PERCENT = 3;
    private static final int MEDIAN_DAYS = 116;
    private static final int MEDIAN_DAYS_WHEN_REFUSED = 68;
    private static final double SPREAD = 0.45;
    private static final int SHORTEST = 12;
    private static final int LONGEST = 300;
    private static final int ORIENTED_PERCENT = 38;
    private static final int PASSED_PERCENT = 18;
    private static final int LAST_STEP_PASSED_PERCENT = 42;
    private static final int SECOND_STEP_BEFORE_REFUSAL_PERCENT = 45;
    private static final List<String> STEPS = List.of("DIAGNOSIS", "CONFLICT_MANAGEMENT", "INFORMATION_RESPONSIBILITY",
            "ACCOMPANIMENT");
    private static final Map<String, String> AGREEMENTS = Map.of("ORAL_AGREEMENT", "ORAL", "WRITTEN_AGREEMENT",
            "WRITTEN");
    private static final double INFORMED_AFTER = 0.72;
    private static final double INQUIRED_AFTER = 0.92;
    private static final int SUPPORTED_PERCENT = 45;
    private static final int PARTNER_ANSWERS_AFTER_DAYS = 20;
    private static final int MOST_HOUSEHOLDS = 14;
    private static final double[] SHARE_OF_THE_TIME = {0.1, 0.32, 0.62, 0.82};

    /** One change on one day; the part is the last word of its path. */
    record Turn(LocalDate on, String part, Map<String, Object> body) {}

    static DossierLife of(LocalDate openedOn, Chance chance) {
        var refused = chance.oneIn(REFUSED_PERCENT);
        var days = Math.clamp(Math.round(chance.skewed(refused ? MEDIAN_DAYS_WHEN_REFUSED : MEDIAN_DAYS, SPREAD)),
                SHORTEST, LONGEST);
        var without = !refused && chance.oneIn(WITHOUT_A_STEP_PERCENT);
        List<Turn> turns = new ArrayList<>();
        if (!without) {
            turns.addAll(steps(openedOn, days, refused, chance));
        }
        turns.sort(Comparator.comparing(Turn::on));
        var closedOn = openedOn.plusDays(without ? SHORTEST : days);
        var outcome = chance.one(outcomes(refused, without));
        turns.add(closing(closedOn, outcome));
        if (!without) {
            turns.addAll(Aftermath.of(closedOn, chance));
        }
        return new DossierLife(closedOn, Optional.ofNullable(AGREEMENTS.get(outcome)), turns);
    }

    private static Weights outcomes(boolean refused, boolean without) {
        if (without) {
            return Habits.OUTCOMES_WITHOUT_A_STEP;
        }
        return refused ? Habits.EARLY_OUTCOMES : Habits.OUTCOMES;
    }

    private static List<Turn> steps(LocalDate openedOn, int days, boolean refused, Chance chance) {
        List<Turn> turns = new ArrayList<>();
        var last = refused ? chance.oneIn(SECOND_STEP_BEFORE_REFUSAL_PERCENT) ? 2 : 1 : STEPS.size();
        for (int index = 0; index < last; index++) {
            turns.add(step(openedOn.plusDays(Math.round(days * SHARE_OF_THE_TIME[index])), index, chance));
        }
        if (last == STEPS.size()) {
            turns.addAll(shown(openedOn, days, chance));
        }
        if (chance.oneIn(ORIENTED_PERCENT)) {
            var on = openedOn.plusDays(chance.between(days / 4, days - 1));
            turns.add(orientation(on, chance));
            turns.add(answer(on.plusDays(chance.between(1, PARTNER_ANSWERS_AFTER_DAYS)), chance));
        }
        return turns;
    }

    /** Both sides informed, the neighbours asked, and support where somebody needs it. */
    private static List<Turn> shown(LocalDate openedOn, int days, Chance chance) {
        List<Turn> turns = new ArrayList<>();
        var informed = openedOn.plusDays(Math.round(days * INFORMED_AFTER));
        List.of("A", "B").forEach(side -> turns
                .add(new Turn(informed, "information", dated("side", side, "informedOn", informed))));
        var inquired = openedOn.plusDays(Math.round(days * INQUIRED_AFTER));
        if (chance.oneIn(SUPPORTED_PERCENT)) {
            turns.add(
                    new Turn(inquired, "support", dated("support", chance.one(Habits.SUPPORTS), "givenOn", inquired)));
        }
        var asked = chance.between(4, MOST_HOUSEHOLDS);
        var heard = chance.between(2, asked);
        turns.add(new Turn(inquired, "inquiry", Map.of("asked", asked, "heard", heard, "disturbed",
                chance.between(0, 1), "madeOn", inquired)));
        return turns;
    }

    /** What the partner made of it; the version at which it was made is put in when it is told. */
    private static Turn answer(LocalDate on, Chance chance) {
        var status = chance.one(Habits.ANSWERS_OF_PARTNERS);
        Map<String, Object> body = dated("status", status, "answeredOn", on);
        if (status.equals("REFUSED")) {
            body.put("refusedBecause", chance.one(Habits.REASONS_OF_PARTNERS));
        }
        return new Turn(on, "orientations/%d/answer", body);
    }

    private static Turn orientation(LocalDate on, Chance chance) {
        return new Turn(on, "orientations",
                dated("partner", chance.one(Habits.PARTNERS_OF_A_DOSSIER), "madeOn", on));
    }

    private static Turn step(LocalDate on, int index, Chance chance) {
        Map<String, Object> body = dated("step", STEPS.get(index), "reachedOn", on);
        var percent = index == STEPS.size() - 1 ? LAST_STEP_PASSED_PERCENT : index == 0 ? 0 : PASSED_PERCENT;
        if (chance.oneIn(percent)) {
            body.put("passedBecause", chance.one(Habits.REASONS_TO_PASS));
        }
        return new Turn(on, "steps", body);
    }

    static Turn closing(LocalDate on, String outcome) {
        return new Turn(on, "closing", dated("outcome", outcome, "closedOn", on));
    }

    static Map<String, Object> dated(String what, Object value, String when, LocalDate day) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(what, value);
        body.put(when, day);
        return body;
    }
}
