package fr.entente.dossierservice.site.views;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import fr.entente.dossierservice.words.LandlordId;
import fr.entente.dossierservice.words.SiteId;

/** A site as it is today. */
public record SiteItem(
        SiteId id,
        long version,
        String name,
        String town,
        String district,
        LandlordId landlordId,
        @Nullable String landlordName,
        int dwellings,
        boolean qpv,
        LocalDate from) {}
