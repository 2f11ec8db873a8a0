package fr.entente.dossierservice.stock;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong in a file; the value itself is not kept.
 *
 * @param column has the name that stands in its header
 * @param otherLine the line with which it does not go together
 */
public record Fault(long line, @Nullable String column, Cause cause, @Nullable Long otherLine) {

    public Fault(long line, @Nullable String column, Cause cause) {
        this(line, column, cause, null);
    }
}
