package fr.entente.dossierservice.site.views;

import java.util.UUID;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Which sites; {@code q} is a part of the name, the town or the district. */
public record SiteFilter(@Nullable UUID landlordId, @Nullable @Size(max = 120) String town,
        @Nullable @Size(max = 120) String q) {}
