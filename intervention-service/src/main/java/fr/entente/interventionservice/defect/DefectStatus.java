package fr.entente.interventionservice.defect;

/** How far a defect has come. */
public enum DefectStatus {
    REPORTED,
    ACKNOWLEDGED,
    PLANNED,
    REPAIRED,
    REFUSED,
    MERGED,
    WITHDRAWN;

    /** Somebody still has to do something about it. */
    public boolean isOpen() {
        return switch (this) {
            case REPORTED, ACKNOWLEDGED, PLANNED -> true;
            case REPAIRED, REFUSED, MERGED, WITHDRAWN -> false;
        };
    }
}
