package fr.entente.dossierservice.dossier;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** The four steps, in their order. */
public enum Step {
    DIAGNOSIS(1),
    CONFLICT_MANAGEMENT(2),
    INFORMATION_RESPONSIBILITY(3),
    ACCOMPANIMENT(4);

    private final int place;

    Step(int place) {
        this.place = place;
    }

    /** From 1 to 4. */
    public int place() {
        return place;
    }

    static Optional<Step> after(@Nullable Step step) {
        return switch (step) {
            case null -> Optional.of(DIAGNOSIS);
            case DIAGNOSIS -> Optional.of(CONFLICT_MANAGEMENT);
            case CONFLICT_MANAGEMENT -> Optional.of(INFORMATION_RESPONSIBILITY);
            case INFORMATION_RESPONSIBILITY -> Optional.of(ACCOMPANIMENT);
            case ACCOMPANIMENT -> Optional.empty();
        };
    }
}
