package fr.entente.benchmark.load;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Who asks, as the gateway's token says it. */
public record Person(UUID id, String role, UUID scheme, @Nullable UUID landlord) {}
