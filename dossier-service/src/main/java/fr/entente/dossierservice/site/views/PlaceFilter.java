package fr.entente.dossierservice.site.views;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Which places; {@code q} is a part of the name, the town or the district. */
public record PlaceFilter(@Nullable @Size(max = 120) String q) {}
