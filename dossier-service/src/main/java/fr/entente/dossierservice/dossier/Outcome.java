package fr.entente.dossierservice.dossier;

/** How a dossier ended. */
public enum Outcome {
    DIALOGUE_RESUMED,
    ORAL_AGREEMENT,
    WRITTEN_AGREEMENT,
    COMPLAINTS_STOPPED,
    MOVED_OUT,
    ORIENTED,
    PARTY_REFUSED,
    WITHDRAWN,
    FAILED,
    OUT_OF_SCOPE,
    DUPLICATE,
    UNREACHABLE,
    WENT_TO_COURT;

    /** Some dossiers end before anything could be found out. */
    public boolean needsDiagnosis() {
        return switch (this) {
            case OUT_OF_SCOPE, DUPLICATE, WITHDRAWN, UNREACHABLE -> false;
            case DIALOGUE_RESUMED, ORAL_AGREEMENT, WRITTEN_AGREEMENT, COMPLAINTS_STOPPED, MOVED_OUT, ORIENTED,
                    PARTY_REFUSED, FAILED, WENT_TO_COURT -> true;
        };
    }

    /** Whether those who live there are said to be at peace again. */
    public boolean claimsCalm() {
        return switch (this) {
            case DIALOGUE_RESUMED, ORAL_AGREEMENT, WRITTEN_AGREEMENT, COMPLAINTS_STOPPED -> true;
            case MOVED_OUT, ORIENTED, PARTY_REFUSED, WITHDRAWN, FAILED, OUT_OF_SCOPE, DUPLICATE, UNREACHABLE,
                    WENT_TO_COURT -> false;
        };
    }
}
