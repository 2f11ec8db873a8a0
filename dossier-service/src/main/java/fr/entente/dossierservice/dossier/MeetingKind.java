package fr.entente.dossierservice.dossier;

import java.util.Set;

import fr.entente.dossierservice.words.Side;

/** With one side apart (shuttle mediation), or with both at one table. */
public enum MeetingKind {
    SEPARATE_A,
    SEPARATE_B,
    COMMON;

    /** Whose parties take part, each by one of them at least. */
    Set<Side> sides() {
        return switch (this) {
            case SEPARATE_A -> Set.of(Side.A);
            case SEPARATE_B -> Set.of(Side.B);
            case COMMON -> Set.of(Side.A, Side.B);
        };
    }
}
