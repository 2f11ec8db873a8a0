package fr.entente.dossierservice.site.views;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import fr.entente.dossierservice.words.LandlordId;

/** A site with what held from which day on; a landlord's staff sees its own time only. */
public record SiteDetails(@JsonUnwrapped SiteItem item, List<Since> history) {

    /** What has held since a day. */
    public record Since(LocalDate from, LandlordId landlordId, int dwellings, boolean qpv) {}
}
