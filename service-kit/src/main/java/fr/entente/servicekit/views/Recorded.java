package fr.entente.servicekit.views;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A stored event with its place in its aggregate; the first version is 1. */
public record Recorded<E>(E event, String aggregateId, long version, Instant recordedAt, @Nullable UUID person) {}
