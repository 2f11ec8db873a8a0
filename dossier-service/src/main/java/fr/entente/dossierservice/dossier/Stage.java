package fr.entente.dossierservice.dossier;

import org.jspecify.annotations.Nullable;

/** How far a dossier has come, in one word: received, or its last step. */
public enum Stage {
    RECEIVED,
    DIAGNOSIS,
    CONFLICT_MANAGEMENT,
    INFORMATION_RESPONSIBILITY,
    ACCOMPANIMENT;

    public static Stage of(@Nullable Step step) {
        return step == null ? RECEIVED : valueOf(step.name());
    }
}
