package fr.entente.interventionservice.defect.notice;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Where a landlord wants to hear of its defects.
 *
 * @param version 1 until something is chosen
 * @param address none: it wants no mail
 */
public record NoticeAddress(UUID landlordId, long version, @Nullable String address, Language language) {

    /** In which letters are written. */
    public enum Language {
        FR,
        EN
    }
}
