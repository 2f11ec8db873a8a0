package fr.entente.servicekit.eventstore;

import org.jspecify.annotations.Nullable;

/** A command that was stored: the version it led to, and what it asked (null when that was not told). */
public record Remembered(long version, @Nullable Fingerprint fingerprint) {}
