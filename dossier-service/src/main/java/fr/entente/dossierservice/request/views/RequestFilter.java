package fr.entente.dossierservice.request.views;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

import fr.entente.dossierservice.request.Status;
import fr.entente.dossierservice.words.Nature;
import fr.entente.dossierservice.words.Origin;

/**
 * Which requests; {@code from} and {@code to} are days of reception and included.
 *
 * @param asked those somebody asked for, or what mediators saw themselves
 * @param unowned those nobody answers for and that are not done
 * @param overdue those whose first answer is later than the scheme promised
 */
public record RequestFilter(
        @Nullable Status status,
        @Nullable UUID siteId,
        @Nullable UUID landlordId,
        @Nullable Nature nature,
        @Nullable Origin origin,
        @Nullable Boolean asked,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
        @Nullable UUID ownerId,
        @Nullable Boolean unowned,
        @Nullable Boolean overdue,
        @Nullable String sort) {}
