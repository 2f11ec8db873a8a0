package fr.entente.dossierservice.stock;

import org.jspecify.annotations.Nullable;

/** Something wrong in a file; {@code column} has the name that stands in its header. The value itself is not kept. */
public record Fault(long line, @Nullable String column, Cause cause) {}
