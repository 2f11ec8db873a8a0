package fr.entente.reportingservice.cells;

import java.util.Set;

/**
 * What a cell counts; its code says of which kind. Flows carry a sign: what they add up to until a day is how things
 * stood on that day.
 */
public enum Measure {
    /** Interventions with people met and minutes, no code. */
    TOTAL,
    SITE,
    NATURE,
    SPACE,
    MISSION,
    ORIGIN,
    /** ISO weekday and hour of the beginning, such as {@code 5-20}. */
    SLOT,
    MEDIATOR,
    /** Requests by the day they were received: RECEIVED, ANSWERED, ORIENTED, KEPT (both), ATTACHED. */
    REQUEST,
    REQUEST_SITE,
    /** Tenths of hours from received to answered. */
    FIRST_ANSWER,
    /** Dossiers by the day they were opened; the code is the site. */
    OPENED,
    /** Dossiers by the day they were opened that have reached at least the diagnosis. */
    HANDLED,
    /** Who took part in a meeting, by the day of the meeting; the code is the party. */
    MEDIATED,
    /** Orientations of dossiers by the day they were made: SENT, and of these ACCEPTED (also when handled since). */
    ORIENTATION,
    /** Closings by outcome. */
    OUTCOME,
    /** Closings by days since the opening. */
    CLOSE_DAYS,
    /** Flow of open dossiers by the step they are in. */
    STEP_FLOW,
    /** Flow of open dossiers by site. */
    OPEN_FLOW,
    /** Flow of closings three months old: DUE, and of these RECURRED. */
    AFTER_3,
    /** Flow of closings six months old: DUE, and of these RECURRED. */
    AFTER_6,
    /** Flow of defects about which something has still to be done: IN when found, OUT when repaired or refused. */
    DEFECT_FLOW,
    /** By the day after the last one for acknowledging: DUE, and of these KEPT. */
    DEFECT_ACKNOWLEDGED,
    /** Repairs by days since the finding. */
    DEFECT_REPAIR_DAYS,
    /** Collective actions held, by theme, with participants and the minutes of the staff. */
    ACTION,
    /** By how much a shared action is counted too often when landlords are added up; never positive. */
    ACTION_AGAIN;

    private static final Set<Measure> FLOWS = Set.of(STEP_FLOW, OPEN_FLOW, AFTER_3, AFTER_6,
            DEFECT_FLOW);

    /** Added up from the beginning it says how things stand. */
    public boolean isFlow() {
        return FLOWS.contains(this);
    }
}
