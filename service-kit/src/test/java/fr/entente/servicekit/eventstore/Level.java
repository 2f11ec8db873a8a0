package fr.entente.servicekit.eventstore;

import com.fasterxml.jackson.annotation.JsonValue;

public record Level(@JsonValue int percent) {}
