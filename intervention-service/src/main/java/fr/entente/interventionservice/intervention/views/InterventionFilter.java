package fr.entente.interventionservice.intervention.views;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

import fr.entente.interventionservice.intervention.Mission;
import fr.entente.interventionservice.intervention.NatureGroup;
import fr.entente.interventionservice.intervention.Register;
import fr.entente.interventionservice.words.Nature;
import fr.entente.interventionservice.words.Origin;
import fr.entente.interventionservice.words.Space;

/**
 * Which interventions are asked for, and in which order. Days, weekday and hour are those of the place.
 *
 * @param mine those that the caller logged
 * @param withdrawn the withdrawn ones instead of those that count
 * @param sort {@code startedAt} or, as without it, {@code -startedAt}
 */
public record InterventionFilter(
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
        @Nullable UUID siteId,
        @Nullable UUID landlordId,
        @Nullable Mission mission,
        @Nullable Nature nature,
        @Nullable NatureGroup natureGroup,
        @Nullable Space space,
        @Nullable Origin origin,
        @Nullable Register register,
        @Nullable UUID dossierId,
        @Nullable UUID requestId,
        @Nullable Boolean mine,
        @Nullable DayOfWeek weekday,
        @Nullable @Min(0) @Max(23) Integer hour,
        @Nullable Boolean withdrawn,
        @Nullable String sort) {}
