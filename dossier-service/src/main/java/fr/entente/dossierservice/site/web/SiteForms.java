package fr.entente.dossierservice.site.web;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What comes in about sites. */
final class SiteForms {

    private static final int LONGEST_NAME = 120;
    private static final int MOST_DWELLINGS = 20_000;

    private SiteForms() {}

    record RegisterSite(
            @NotNull UUID landlordId,
            @NotBlank @Size(max = LONGEST_NAME) String name,
            @NotBlank @Size(max = LONGEST_NAME) String town,
            @NotBlank @Size(max = LONGEST_NAME) String district,
            @NotNull @Min(1) @Max(MOST_DWELLINGS) Integer dwellings,
            @NotNull Boolean qpv,
            @NotNull LocalDate from) {}

    record ChangeStock(
            @NotNull @Min(1) @Max(MOST_DWELLINGS) Integer dwellings,
            @NotNull Boolean qpv,
            @NotNull LocalDate from) {}

    record Transfer(@NotNull UUID landlordId, @NotNull LocalDate from) {}
}
