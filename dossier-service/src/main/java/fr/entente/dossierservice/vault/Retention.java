package fr.entente.dossierservice.vault;

/**
 * How long words are kept.
 *
 * @param version 1 until something is chosen
 * @param months after the closing of their dossier
 * @param chosen whether the scheme chose them
 */
public record Retention(long version, int months, boolean chosen) {}
