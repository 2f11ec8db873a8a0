package fr.entente.dossierservice.engagement.views;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

import fr.entente.dossierservice.engagement.Length;

/**
 * What somebody is about to order.
 *
 * @param except the engagement that is being changed: it does not overlap itself
 */
public record Planned(
        @NotNull Length length,
        @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
        @NotEmpty @Size(max = MOST_SITES) Set<@NotNull UUID> siteIds,
        @Nullable UUID except) {

    public static final int MOST_SITES = 50;
}
