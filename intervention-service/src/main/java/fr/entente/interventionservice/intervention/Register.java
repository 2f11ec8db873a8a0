package fr.entente.interventionservice.intervention;

import java.util.EnumSet;
import java.util.Set;

/** How the mediator acted. */
public enum Register {
    ACTIVE_PRESENCE,
    SOCIAL_WATCH,
    TECHNICAL_WATCH,
    TENSION_HANDLED,
    SHUTTLE_MEDIATION,
    ROUND_TABLE,
    RULES_REMINDER,
    ACCOMPANIMENT,
    ASSISTANCE,
    CONCERTATION_ACTIVITY,
    AWARENESS;

    private static final Set<Register> ABOUT_A_TENSION = EnumSet.of(TENSION_HANDLED, SHUTTLE_MEDIATION, ROUND_TABLE,
            RULES_REMINDER);

    /** The others may be done with nothing to report. */
    boolean needsNature() {
        return ABOUT_A_TENSION.contains(this);
    }
}
