package fr.entente.interventionservice.action.views;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

import fr.entente.interventionservice.action.ActionStatus;
import fr.entente.interventionservice.action.Theme;

/**
 * Which actions are asked for, and in which order; {@code from} and {@code to} are days of the action and included.
 *
 * @param untold those planned for a time gone by of which nobody has told how they went
 * @param sort {@code startsAt} or, as without it, {@code -startsAt}
 */
public record ActionFilter(
        @Nullable ActionStatus status,
        @Nullable Boolean untold,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
        @Nullable UUID siteId,
        @Nullable UUID landlordId,
        @Nullable Theme theme,
        @Nullable String sort) {}
