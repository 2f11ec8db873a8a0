package fr.entente.interventionservice.words;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** 1 one-off nuisance, 2 repeated, 3 entrenched conflict, 4 danger or offence: hand over. */
public record Severity(@JsonValue int grade) {

    public static final int LOWEST = 1;

    public static final int HIGHEST = 4;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Severity {
        if (grade < LOWEST || grade > HIGHEST) {
            throw new IllegalArgumentException("Severity goes from 1 to 4, not " + grade);
        }
    }
}
