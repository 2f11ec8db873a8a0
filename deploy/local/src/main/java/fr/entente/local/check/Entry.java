package fr.entente.local.check;

import java.time.Instant;

import tools.jackson.databind.JsonNode;

/** One acknowledged command as the journal keeps it: what was asked, by whom, and that it was accepted. */
public record Entry(String key, Instant at, String login, String method, String path, JsonNode body) {}
