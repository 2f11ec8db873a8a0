package fr.entente.reportingservice.dashboard;

import fr.entente.reportingservice.cells.Measure;

/** Each indicator, defined once: worked out here, named and explained in the messages under its code. */
public enum Indicator {

    INTERVENTIONS(Unit.COUNT), //
    REQUESTS_ANSWERED(Unit.PERCENT), //
    FIRST_ANSWER(Unit.HOURS), //
    PEOPLE_MET(Unit.COUNT), //
    TOWNS(Unit.COUNT), //
    DOSSIERS_OPENED(Unit.COUNT), //
    DOSSIERS_OPEN(Unit.COUNT), //
    DOSSIERS_CLOSED(Unit.COUNT), //
    DOSSIERS_HANDLED(Unit.PERCENT), //
    WITHOUT_RECURRENCE(Unit.PERCENT), //
    TIME_TO_CLOSE(Unit.DAYS), //
    PER_1000_DWELLINGS(Unit.PER_1000), //
    RESIDENTS_MEDIATED(Unit.COUNT), //
    ORIENTATIONS_ACCEPTED(Unit.PERCENT), //
    ACTIONS_HELD(Unit.COUNT), //
    ACTION_PARTICIPANTS(Unit.COUNT), //
    DEFECTS_OPEN(Unit.COUNT), //
    DEFECTS_ACKNOWLEDGED(Unit.PERCENT), //
    DEFECTS_REPAIRED(Unit.DAYS), //
    PRESENCE(Unit.PERCENT);

    /** In what an indicator is counted. */
    public enum Unit {
        COUNT, PERCENT, HOURS, DAYS, PER_1000
    }

    private final Unit unit;

    Indicator(Unit unit) {
        this.unit = unit;
    }

    Unit unit() {
        return unit;
    }

    /** Presence is the scheme's: no part of it is a landlord's. */
    boolean isOfTheWholeOnly() {
        return this == PRESENCE;
    }

    Reading read(Figures figures) {
        var flow = figures.flow();
        return switch (this) {
            case INTERVENTIONS -> Reading.count(flow.n(Measure.TOTAL));
            case REQUESTS_ANSWERED ->
                    Reading.percent(flow.n(Measure.REQUEST, "KEPT"), flow.n(Measure.REQUEST, "RECEIVED"));
            case FIRST_ANSWER -> Reading.median(flow.histogram(Measure.FIRST_ANSWER), 10);
            case PEOPLE_MET -> Reading.count(flow.all(Measure.TOTAL).people());
            case RESIDENTS_MEDIATED -> Reading.count(flow.codes(Measure.MEDIATED).size());
            case ORIENTATIONS_ACCEPTED ->
                    Reading.percent(flow.n(Measure.ORIENTATION, "ACCEPTED"), flow.n(Measure.ORIENTATION, "SENT"));
            case TOWNS -> Reading.count(figures.towns().size());
            case DOSSIERS_OPENED -> Reading.count(flow.n(Measure.OPENED));
            case DOSSIERS_OPEN -> Reading.count(figures.standing().n(Measure.STEP_FLOW));
            case DOSSIERS_CLOSED -> Reading.count(flow.n(Measure.OUTCOME));
            case DOSSIERS_HANDLED -> Reading.percent(flow.n(Measure.HANDLED), flow.n(Measure.OPENED));
            case WITHOUT_RECURRENCE -> withoutRecurrence(figures.standing());
            case TIME_TO_CLOSE -> Reading.median(flow.histogram(Measure.CLOSE_DAYS), 1);
            case ACTIONS_HELD -> Reading.count(flow.n(Measure.ACTION) + flow.n(Measure.ACTION_AGAIN));
            case ACTION_PARTICIPANTS ->
                    Reading.count(flow.all(Measure.ACTION).people() + flow.all(Measure.ACTION_AGAIN).people());
            case DEFECTS_OPEN -> Reading.count(figures.standing().n(Measure.DEFECT_FLOW));
            case DEFECTS_ACKNOWLEDGED -> Reading.percent(flow.n(Measure.DEFECT_ACKNOWLEDGED, "KEPT"),
                    flow.n(Measure.DEFECT_ACKNOWLEDGED, "DUE"));
            case DEFECTS_REPAIRED -> Reading.median(flow.histogram(Measure.DEFECT_REPAIR_DAYS), 1);
            case PRESENCE -> figures.presence();
            case PER_1000_DWELLINGS -> Reading.perThousand(flow.n(Measure.OPENED), figures.dwellings());
        };
    }

    /** After six months where any closing is that old, otherwise provisionally after three. */
    private static Reading withoutRecurrence(Tally standing) {
        var afterSix = withoutRecurrence(standing, Measure.AFTER_6);
        var afterThree = withoutRecurrence(standing, Measure.AFTER_3);
        return afterSix.value() != null || afterThree.value() == null ? afterSix : afterThree.asProvisional();
    }

    private static Reading withoutRecurrence(Tally standing, Measure age) {
        var due = standing.n(age, "DUE");
        return Reading.percent(due - standing.n(age, "RECURRED"), due);
    }
}
