package fr.entente.local.season;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import fr.entente.local.scheme.Ids;
import fr.entente.local.season.DossierLife.Turn;

/** Two invented parties, asked one by one, who agree or do not, and meet apart or at one table. */
final class Mediation {

    private static final int SECOND_AGREES_PERCENT = 76;
    private static final int SHORTEST = 10;
    private static final int ORAL_PERCENT = 30;
    private static final int SECOND_ASKED_AFTER_DAYS = 3;
    private static final int TOGETHER_AFTER_DAYS = 5;
    private static final int FOLLOW_UP_AFTER_DAYS = 30;
    private static final int FOLLOWED_UP_PERCENT = 96;
    private static final int KEPT_PERCENT = 88;

    private final UUID dossier;
    private final LocalDate openedOn;
    private final Chance chance;
    private final List<Turn> turns = new ArrayList<>();

    private Mediation(UUID dossier, LocalDate openedOn, Chance chance) {
        this.dossier = dossier;
        this.openedOn = openedOn;
        this.chance = chance;
    }

    /** In their order, all of them before the closing. */
    static List<Turn> of(UUID dossier, LocalDate openedOn, DossierLife life, Chance chance) {
        var mediation = new Mediation(dossier, openedOn, chance);
        if (ChronoUnit.DAYS.between(openedOn, life.firstClosing()) > SHORTEST) {
            mediation.tell(life.agreement());
        }
        return mediation.turns;
    }

    private void tell(Optional<String> agreement) {
        int day = 1;
        party("A", day);
        party("B", day);
        meet("SEPARATE_A", List.of("A"), ++day);
        agree("A", day);
        day += SECOND_ASKED_AFTER_DAYS;
        meet("SEPARATE_B", List.of("B"), day);
        if (chance.oneIn(SECOND_AGREES_PERCENT) || agreement.isPresent()) {
            agree("B", day);
            int together = day + TOGETHER_AFTER_DAYS;
            meet("COMMON", List.of("A", "B"), together);
            agreement.ifPresent(form -> settle(form, together));
        } else {
            turn(day, "consents/withdrawal", Map.of("side", "A", "withdrawnOn", openedOn.plusDays(day)));
        }
    }

    /** Nearly always somebody asks on the day whether it is kept. */
    private void settle(String form, int day) {
        int asked = day + FOLLOW_UP_AFTER_DAYS;
        turn(day, "agreement", Map.of("form", form, "reachedOn", openedOn.plusDays(day), "followUpOn",
                openedOn.plusDays(asked)));
        if (chance.oneIn(FOLLOWED_UP_PERCENT)) {
            turn(asked, "agreement/follow-up", Map.of("kept", chance.oneIn(KEPT_PERCENT), "followedUpOn",
                    openedOn.plusDays(asked)));
        }
    }

    private void party(String side, int day) {
        turn(day, "parties", Map.of("partyId", id(side), "side", side, "kind", "KNOWN", "name",
                "Personne inventée " + side, "addedOn", openedOn.plusDays(day)));
    }

    private void agree(String side, int day) {
        turn(day, "consents", Map.of("side", side, "form", chance.oneIn(ORAL_PERCENT) ? "ORAL" : "PAPER", "givenOn",
                openedOn.plusDays(day)));
    }

    private void meet(String kind, List<String> sides, int day) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("kind", kind);
        body.put("course", "HELD");
        body.put("parties", sides.stream().map(this::id).toList());
        body.put("heldOn", openedOn.plusDays(day));
        turn(day, "meetings", body);
    }

    private void turn(int day, String part, Map<String, Object> body) {
        turns.add(new Turn(openedOn.plusDays(day), part, body));
    }

    private UUID id(String side) {
        return Ids.named("party", dossier + "/" + side);
    }
}
