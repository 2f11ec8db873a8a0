package fr.entente.interventionservice.intervention;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

public record InterventionId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public InterventionId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
