package fr.entente.reportingservice.cells;

import java.util.UUID;

/** A thing whose facts go into cells. */
public record Counted(Kind kind, UUID id) {

    /** Each has its own table of facts. */
    public enum Kind {
        INTERVENTION, REQUEST, DOSSIER, DEFECT, ACTION
    }
}
