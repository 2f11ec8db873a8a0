package fr.entente.dossierservice.stock.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import fr.entente.dossierservice.stock.Regrouping;
import fr.entente.dossierservice.stock.Regrouping.Wish;
import fr.entente.dossierservice.words.SiteId;

/** What comes in about imports. */
final class StockForms {

    private static final int LONGEST_NAME = 120;
    private static final int MOST = 20_000;

    private StockForms() {}

    record Begin(@NotNull UUID landlordId, @NotNull LocalDate from) {}

    record Regroup(@NotNull @Size(max = MOST) List<@Valid @NotNull Group> groups,
            @NotNull @Size(max = MOST) Set<@NotNull UUID> emptied) {

        Regrouping regrouping() {
            return new Regrouping(groups.stream().map(Group::wish).toList(),
                    emptied.stream().map(SiteId::new).collect(Collectors.toUnmodifiableSet()));
        }
    }

    /** Name, town and district count where it is no site yet. */
    @Schema(name = "GroupWanted")
    record Group(
            @NotBlank @Size(max = LONGEST_NAME) String name,
            @NotBlank @Size(max = LONGEST_NAME) String town,
            @NotBlank @Size(max = LONGEST_NAME) String district,
            @NotNull Boolean taken,
            @Nullable UUID siteId,
            @NotNull @Size(min = 1, max = MOST) List<@NotNull Integer> buildings) {

        Wish wish() {
            return new Wish(name.strip(), town.strip(), district.strip(), taken,
                    siteId == null ? null : new SiteId(siteId), buildings);
        }
    }

    record Apply(@NotBlank @Size(max = LONGEST_NAME) String look) {}
}
