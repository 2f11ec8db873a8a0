package fr.entente.interventionservice.shift;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

public record ShiftId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ShiftId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
