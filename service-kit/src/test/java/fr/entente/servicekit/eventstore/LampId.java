package fr.entente.servicekit.eventstore;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonValue;

public record LampId(@JsonValue String value) {

    public static LampId any() {
        return new LampId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
