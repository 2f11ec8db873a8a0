package fr.entente.dossierservice.due.letters;

import org.jspecify.annotations.Nullable;

/**
 * Where somebody wants to hear of what is due to him.
 *
 * @param version 1 until something is chosen
 * @param address none: he wants no mail
 * @param mailed whether any is sent from here
 */
public record DueReader(long version, @Nullable String address, Language language, boolean mailed) {

    /** In which letters are written. */
    public enum Language {
        FR,
        EN
    }
}
