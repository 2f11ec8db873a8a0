package fr.entente.dossierservice.request.views;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import fr.entente.dossierservice.request.Answer;
import fr.entente.dossierservice.request.Charge;
import fr.entente.dossierservice.request.Handover;
import fr.entente.dossierservice.request.RequestProgress;
import fr.entente.dossierservice.request.Status;
import fr.entente.dossierservice.request.Triage;
import fr.entente.dossierservice.request.Way;
import fr.entente.dossierservice.words.AskedBy;
import fr.entente.dossierservice.words.DossierId;
import fr.entente.dossierservice.words.LandlordId;
import fr.entente.dossierservice.words.MediatorId;
import fr.entente.dossierservice.words.Nature;
import fr.entente.dossierservice.words.Origin;
import fr.entente.dossierservice.words.Partner;
import fr.entente.dossierservice.words.RequestId;
import fr.entente.dossierservice.words.Severity;
import fr.entente.dossierservice.words.SiteId;
import fr.entente.dossierservice.words.Space;

/**
 * A request with what became of it.
 *
 * @param severity as it was triaged last, before that as it was received
 * @param askedBy nobody, where a mediator saw it himself
 * @param handover the one that waits for its answer: for those who mediate alone, as is the owner
 * @param ownerId nobody: it stands in the queue of those that nobody answers for
 * @param assignedAt since when somebody answers for it, whoever that is
 * @param answerDueAt by when the scheme promised a first answer; nothing where nothing was promised on the day it came
 */
public record RequestItem(
        RequestId id,
        long version,
        SiteId siteId,
        @Nullable String siteName,
        @Nullable String town,
        LandlordId landlordId,
        Instant receivedAt,
        Origin origin,
        @Nullable AskedBy askedBy,
        @Nullable Way way,
        Nature nature,
        Severity severity,
        @Nullable Space space,
        @Nullable MediatorId ownerId,
        @Nullable Instant assignedAt,
        @Nullable Handover handover,
        @Nullable Triage triage,
        @Nullable Instant triagedAt,
        @Nullable Instant answerDueAt,
        @Nullable Answer answer,
        @Nullable Instant answeredAt,
        @Nullable Partner partner,
        @Nullable Instant orientedAt,
        @Nullable DossierId dossierId,
        @Nullable Instant attachedAt) {

    @JsonProperty("status")
    public Status status() {
        return progress().status();
    }

    @JsonIgnore
    public Charge charge() {
        return new Charge(ownerId, handover);
    }

    @JsonIgnore
    public RequestProgress progress() {
        return new RequestProgress(receivedAt, answeredAt != null, orientedAt != null, attachedAt != null);
    }
}
