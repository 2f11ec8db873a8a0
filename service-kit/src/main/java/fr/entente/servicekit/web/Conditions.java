package fr.entente.servicekit.web;

/**
 * Under what a change is asked for; a controller takes it as an argument.
 *
 * @param expectedVersion from {@code If-Match}: what the caller saw
 * @param key from {@code Idempotency-Key}: the same for every repetition of one request
 */
public record Conditions(long expectedVersion, String key) {}
