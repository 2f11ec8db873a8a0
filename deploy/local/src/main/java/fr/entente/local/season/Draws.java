package fr.entente.local.season;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Single draws that rounds, requests and dossiers share. */
final class Draws {

    private static final double MEDIAN_MINUTES = 15;
    private static final double SPREAD = 0.6;
    private static final int SHORTEST = 5;
    private static final int LONGEST = 110;
    private static final int NOBODY_PERCENT = 62;

    private Draws() {}

    static <T> T known(Map<String, T> habits, String code) {
        return Objects.requireNonNull(habits.get(code), code);
    }

    static int minutes(Chance chance) {
        return Math.clamp(Math.round(chance.skewed(MEDIAN_MINUTES, SPREAD)), SHORTEST, LONGEST);
    }

    static int peopleMet(String mission, Chance chance) {
        return switch (mission) {
            case "TECHNICAL_WATCH" -> chance.oneIn(NOBODY_PERCENT) ? 0 : chance.between(1, 2);
            case "PARTNERS_SOCIAL_LINK" -> 1 + chance.count(3);
            default -> chance.count(2);
        };
    }

    static String space(String nature, Chance chance) {
        var own = Habits.SPACES.get(nature);
        if (own != null) {
            return chance.one(own);
        }
        var indoors = nature.startsWith("NEIGHBOURS") || (nature.startsWith("NOISE") && !nature.endsWith("GATHERING"));
        return chance.one(indoors ? Habits.SPACES_INSIDE : Habits.SPACES_OUTSIDE);
    }

    /** To whom what is met on a round is sent on. */
    static Optional<String> partner(String nature) {
        return switch (nature) {
            case "DUMPING_BULKY", "DUMPING_RUBBISH", "DUMPING_WRECK" -> Optional.of("TOWN_CLEANING");
            case "FRAGILE_SITUATION" -> Optional.of("TOWN_SOCIAL_CENTRE");
            case "TENANT_LANDLORD", "SQUAT" -> Optional.of("LANDLORD_MANAGEMENT");
            case "OFFENCE_REPORTED", "AGENT_ASSAULTED" -> Optional.of("NATIONAL_POLICE");
            default -> nature.startsWith("DAMAGE") ? Optional.of("LANDLORD_TECHNICAL") : Optional.empty();
        };
    }
}
