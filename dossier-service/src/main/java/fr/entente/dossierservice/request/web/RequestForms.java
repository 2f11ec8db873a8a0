package fr.entente.dossierservice.request.web;

import java.time.Instant;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import fr.entente.dossierservice.request.Answer;
import fr.entente.dossierservice.request.Triage;
import fr.entente.dossierservice.request.Way;
import fr.entente.dossierservice.words.AskedBy;
import fr.entente.dossierservice.words.Nature;
import fr.entente.dossierservice.words.Origin;
import fr.entente.dossierservice.words.Partner;
import fr.entente.dossierservice.words.Severity;
import fr.entente.dossierservice.words.Space;

/** What comes in about requests. */
final class RequestForms {

    private RequestForms() {}

    record ReceiveRequest(
            @NotNull UUID siteId,
            @NotNull Instant receivedAt,
            @NotNull Origin origin,
            @NotNull AskedBy askedBy,
            @NotNull Way way,
            @NotNull Nature nature,
            @NotNull @Min(Severity.LOWEST) @Max(Severity.HIGHEST) Integer severity,
            @Nullable Space space) {}

    /** Where, what and how severe; nothing in words, and nobody is named. */
    record NoteObservation(
            @NotNull UUID siteId,
            @NotNull Instant notedAt,
            @NotNull Nature nature,
            @NotNull @Min(Severity.LOWEST) @Max(Severity.HIGHEST) Integer severity,
            @Nullable Space space) {}

    @Schema(name = "ProposeRequestHandover")
    record ProposeHandover(@NotNull UUID to, @NotNull Instant proposedAt) {}

    @Schema(name = "AnswerRequestHandover")
    record AnswerHandover(@NotNull Boolean accepted, @NotNull Instant answeredAt) {}

    record AssignRequest(@NotNull UUID mediatorId, @NotNull Instant assignedAt) {}

    record TriageRequest(
            @NotNull Triage triage,
            @NotNull @Min(Severity.LOWEST) @Max(Severity.HIGHEST) Integer severity,
            @NotNull Instant triagedAt) {}

    record AnswerRequest(@NotNull Answer answer, @NotNull Instant answeredAt) {}

    record OrientRequest(@NotNull Partner partner, @NotNull Instant orientedAt) {}

    record AttachRequest(@NotNull UUID dossierId, @NotNull Instant attachedAt) {}
}
