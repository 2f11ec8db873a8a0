package fr.entente.dossierservice.engagement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import fr.entente.dossierservice.engagement.EngagementEvent.EngagementCancelled;
import fr.entente.dossierservice.engagement.EngagementEvent.EngagementChanged;
import fr.entente.dossierservice.engagement.EngagementEvent.EngagementOrdered;
import fr.entente.dossierservice.words.EngagementId;

import static fr.entente.dossierservice.scheme.SchemeSamples.LANDLORD;
import static fr.entente.dossierservice.scheme.SchemeSamples.SCHEME;
import static fr.entente.dossierservice.site.SiteSamples.SITE;

/** The engagement of the contract samples: a week of March, prolonged to a month, then given up. */
public final class EngagementSamples {

    public static final EngagementId ENGAGEMENT = new EngagementId(
            UUID.fromString("0198a000-0000-7000-8000-0000000e06a6"));
    public static final LocalDate ORDERING = LocalDate.of(2026, 3, 2);
    public static final LocalDate CHANGING = LocalDate.of(2026, 3, 5);
    public static final LocalDate MONDAY = LocalDate.of(2026, 3, 9);
    public static final LocalDate SUNDAY = LocalDate.of(2026, 3, 15);
    public static final LocalDate GIVEN_UP = LocalDate.of(2026, 3, 21);

    private EngagementSamples() {}

    public static EngagementTerms week() {
        return new EngagementTerms(Length.WEEK, MONDAY, SUNDAY, List.of(new EngagedSite(SITE, LANDLORD)), 60,
                Theme.OCCUPATION);
    }

    public static EngagementTerms month() {
        return new EngagementTerms(Length.MONTH, MONDAY, LocalDate.of(2026, 4, 8),
                List.of(new EngagedSite(SITE, LANDLORD)), 240, Theme.PRESENCE);
    }

    public static EngagementOrdered ordered() {
        return new EngagementOrdered(ENGAGEMENT, SCHEME, week(), ORDERING);
    }

    public static EngagementChanged changed() {
        return new EngagementChanged(ENGAGEMENT, SCHEME, month(), CHANGING);
    }

    public static EngagementCancelled cancelled() {
        return new EngagementCancelled(ENGAGEMENT, SCHEME, CancelledBecause.NO_LONGER_NEEDED, GIVEN_UP);
    }
}
