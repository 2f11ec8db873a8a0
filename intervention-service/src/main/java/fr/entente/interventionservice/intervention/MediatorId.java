package fr.entente.interventionservice.intervention;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

public record MediatorId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MediatorId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
