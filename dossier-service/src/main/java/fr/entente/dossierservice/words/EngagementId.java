package fr.entente.dossierservice.words;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

public record EngagementId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EngagementId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
