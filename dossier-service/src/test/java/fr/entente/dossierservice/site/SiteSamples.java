package fr.entente.dossierservice.site;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import fr.entente.dossierservice.scheme.SchemeSamples;
import fr.entente.dossierservice.site.SiteEvent.SiteRegistered;
import fr.entente.dossierservice.site.SiteEvent.SiteRenamed;
import fr.entente.dossierservice.site.SiteEvent.SiteStockChanged;
import fr.entente.dossierservice.site.SiteEvent.SiteTransferred;
import fr.entente.dossierservice.words.SiteId;

import static fr.entente.dossierservice.scheme.SchemeSamples.FOUNDING;
import static fr.entente.dossierservice.scheme.SchemeSamples.LANDLORD;
import static fr.entente.dossierservice.scheme.SchemeSamples.OTHER_LANDLORD;
import static fr.entente.dossierservice.scheme.SchemeSamples.SCHEME;

/** The site of the contract samples. */
public final class SiteSamples {

    public static final SiteId SITE = new SiteId(UUID.fromString("0198a000-0000-7000-8000-0000000051fe"));
    public static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    public static final LocalDate MAY = LocalDate.of(2026, 5, 1);

    private SiteSamples() {}

    public static SiteRegistered registered() {
        return new SiteRegistered(SITE, SCHEME, LANDLORD, "Les Mordacs Nord", "Champigny-sur-Marne", "Les Mordacs",
                new Stock(412, true), FOUNDING);
    }

    public static SiteStockChanged stockChanged() {
        return new SiteStockChanged(SITE, SCHEME, LANDLORD, new Stock(398, false), MARCH);
    }

    public static SiteTransferred transferred() {
        return new SiteTransferred(SITE, SCHEME, OTHER_LANDLORD, LANDLORD, MAY);
    }

    public static SiteRenamed renamed() {
        return new SiteRenamed(SITE, SCHEME, OTHER_LANDLORD, "Les Mordacs Jardins", MAY);
    }

    /** The landlord's until May, then the other's. */
    public static Ground ground() {
        return new Ground(SITE,
                new SiteHistory(List.of(new Ownership(LANDLORD, FOUNDING), new Ownership(OTHER_LANDLORD, MAY))),
                SchemeSamples.history(), null);
    }
}
