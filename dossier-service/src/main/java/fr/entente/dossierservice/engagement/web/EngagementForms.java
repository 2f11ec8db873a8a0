package fr.entente.dossierservice.engagement.web;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import fr.entente.dossierservice.engagement.CancelledBecause;
import fr.entente.dossierservice.engagement.Length;
import fr.entente.dossierservice.engagement.Theme;
import fr.entente.dossierservice.engagement.views.Planned;

/** What comes in about engagements. Their last day follows from the first and the length. */
final class EngagementForms {

    private static final int MOST_HOURS = 10_000;

    private EngagementForms() {}

    record OrderEngagement(
            @NotNull Length length,
            @NotNull LocalDate from,
            @NotEmpty @Size(max = Planned.MOST_SITES) Set<@NotNull UUID> siteIds,
            @NotNull @Min(1) @Max(MOST_HOURS) Integer hoursDue,
            @NotNull Theme theme,
            @NotNull LocalDate orderedOn) {}

    record ChangeEngagement(
            @NotNull Length length,
            @NotNull LocalDate from,
            @NotEmpty @Size(max = Planned.MOST_SITES) Set<@NotNull UUID> siteIds,
            @NotNull @Min(1) @Max(MOST_HOURS) Integer hoursDue,
            @NotNull Theme theme,
            @NotNull LocalDate changedOn) {}

    record CancelEngagement(@NotNull CancelledBecause reason, @NotNull LocalDate from) {}
}
