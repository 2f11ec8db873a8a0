package fr.entente.interventionservice.shift.views;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

import fr.entente.interventionservice.shift.ShiftStatus;

/**
 * Which shifts are asked for, and in which order; {@code from} and {@code to} are days and included.
 *
 * @param mine those the caller is planned for
 * @param forgotten those that are still running long after the end of their plan
 * @param sort {@code startsAt} or, as without it, {@code -startsAt}
 */
public record ShiftFilter(
        @Nullable ShiftStatus status,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
        @Nullable UUID mediatorId,
        @Nullable Boolean mine,
        @Nullable Boolean forgotten,
        @Nullable String sort) {}
