package fr.entente.dossierservice.words;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A person of the operator; who that is only the gateway knows. */
public record MediatorId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MediatorId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
