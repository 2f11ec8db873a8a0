package fr.entente.gatewayservice.account;

import java.util.UUID;

/** Somebody of the same operator, by the name he is called. */
public record Colleague(UUID person, String displayName) {}
