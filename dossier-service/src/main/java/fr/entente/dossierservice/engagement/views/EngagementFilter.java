package fr.entente.dossierservice.engagement.views;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** Which engagements; {@code from} and {@code until} find those that hold on any day between, both included. */
public record EngagementFilter(
        @Nullable EngagementStatus status,
        @Nullable UUID siteId,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until) {}
