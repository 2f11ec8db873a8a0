package fr.entente.dossierservice.vault;

import org.jspecify.annotations.Nullable;

/** The master key is missing or another one: nothing is shown, nothing is written, and never in clear. */
public final class VaultUnavailable extends RuntimeException {

    VaultUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
