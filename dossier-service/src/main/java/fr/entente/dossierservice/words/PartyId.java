package fr.entente.dossierservice.words;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A person in a dossier; who that is only the vault knows. */
public record PartyId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PartyId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
