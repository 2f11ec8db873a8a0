package fr.entente.interventionservice.defect;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

public record DefectId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DefectId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
