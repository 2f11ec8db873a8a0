package fr.entente.dossierservice.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import fr.entente.dossierservice.request.RequestCommand.Plea;
import fr.entente.dossierservice.request.RequestCommand.Sight;
import fr.entente.dossierservice.request.RequestEvent.ObservationNoted;
import fr.entente.dossierservice.request.RequestEvent.RequestAnswered;
import fr.entente.dossierservice.request.RequestEvent.RequestAssigned;
import fr.entente.dossierservice.request.RequestEvent.RequestAttachedToDossier;
import fr.entente.dossierservice.request.RequestEvent.RequestHandoverAnswered;
import fr.entente.dossierservice.request.RequestEvent.RequestHandoverProposed;
import fr.entente.dossierservice.request.RequestEvent.RequestOriented;
import fr.entente.dossierservice.request.RequestEvent.RequestReceived;
import fr.entente.dossierservice.request.RequestEvent.RequestTriaged;
import fr.entente.dossierservice.words.AskedBy;
import fr.entente.dossierservice.words.DossierId;
import fr.entente.dossierservice.words.MediatorId;
import fr.entente.dossierservice.words.Nature;
import fr.entente.dossierservice.words.Origin;
import fr.entente.dossierservice.words.Partner;
import fr.entente.dossierservice.words.RequestId;
import fr.entente.dossierservice.words.Severity;
import fr.entente.dossierservice.words.Space;

import static fr.entente.dossierservice.scheme.SchemeSamples.LANDLORD;
import static fr.entente.dossierservice.scheme.SchemeSamples.SCHEME;
import static fr.entente.dossierservice.site.SiteSamples.SITE;

/** The request of the contract samples. */
public final class RequestSamples {

    public static final RequestId REQUEST = new RequestId(UUID.fromString("0198a000-0000-7000-8000-0000000004e0"));
    public static final DossierId DOSSIER = new DossierId(UUID.fromString("0198a000-0000-7000-8000-000000000d05"));
    public static final UUID SENDER = UUID.fromString("0198a000-0000-7000-8000-0000000000e5");
    public static final LocalDate DAY = LocalDate.of(2026, 1, 14);
    public static final Instant RECEIVED = Instant.parse("2026-01-14T17:30:00Z");
    public static final MediatorId MEDIATOR = new MediatorId(UUID.fromString("0198a000-0000-7000-8000-0000000000e7"));
    public static final RequestId OBSERVATION = new RequestId(
            UUID.fromString("0198a000-0000-7000-8000-0000000004e1"));
    public static final MediatorId COLLEAGUE = new MediatorId(UUID.fromString("0198a000-0000-7000-8000-0000000000e8"));
    public static final Instant NOTED = Instant.parse("2026-01-14T20:12:00Z");
    public static final Instant PROPOSED = Instant.parse("2026-01-14T18:02:00Z");
    public static final Instant TAKEN_OVER = Instant.parse("2026-01-14T18:05:00Z");
    public static final Instant ASSIGNED = Instant.parse("2026-01-14T17:59:00Z");
    public static final Instant TRIAGED = Instant.parse("2026-01-14T18:01:00Z");
    public static final Instant ANSWERED = Instant.parse("2026-01-14T19:04:30Z");
    public static final Instant ORIENTED = Instant.parse("2026-01-14T19:05:30Z");
    public static final Instant ATTACHED = Instant.parse("2026-01-14T19:09:00Z");

    private RequestSamples() {}

    public static Plea plea() {
        return new Plea(SITE, RECEIVED, Origin.LANDLORD_REQUEST, AskedBy.CARETAKER, Way.PHONE, Nature.OCCUPATION_HALL,
                new Severity(2), Space.HALL);
    }

    public static RequestReceived received() {
        return new RequestReceived(REQUEST, SCHEME, LANDLORD, SITE, RECEIVED, Origin.LANDLORD_REQUEST,
                AskedBy.CARETAKER, Way.PHONE, Nature.OCCUPATION_HALL, new Severity(2), Space.HALL, SENDER);
    }

    public static Sight sight() {
        return new Sight(SITE, NOTED, Nature.OCCUPATION_CELLAR, new Severity(2), Space.CELLAR);
    }

    public static ObservationNoted noted() {
        return new ObservationNoted(OBSERVATION, SCHEME, LANDLORD, SITE, NOTED, Nature.OCCUPATION_CELLAR,
                new Severity(2), Space.CELLAR, MEDIATOR);
    }

    public static RequestHandoverProposed proposed() {
        return new RequestHandoverProposed(REQUEST, SCHEME, LANDLORD, MEDIATOR, COLLEAGUE, PROPOSED);
    }

    public static RequestHandoverAnswered handoverAnswered(boolean accepted) {
        return new RequestHandoverAnswered(REQUEST, SCHEME, LANDLORD, MEDIATOR, COLLEAGUE, accepted, TAKEN_OVER);
    }

    public static RequestAssigned assigned() {
        return new RequestAssigned(REQUEST, SCHEME, LANDLORD, MEDIATOR, ASSIGNED);
    }

    public static RequestTriaged triaged() {
        return new RequestTriaged(REQUEST, SCHEME, LANDLORD, Triage.CONFLICT_OF_USE, new Severity(3), TRIAGED);
    }

    public static RequestAnswered answered() {
        return new RequestAnswered(REQUEST, SCHEME, LANDLORD, Answer.DOSSIER_OPENED, ANSWERED);
    }

    public static RequestOriented oriented() {
        return new RequestOriented(REQUEST, SCHEME, LANDLORD, Partner.MEDIATION_TEAM, ORIENTED);
    }

    public static RequestAttachedToDossier attached() {
        return new RequestAttachedToDossier(REQUEST, SCHEME, LANDLORD, DOSSIER, ATTACHED);
    }
}
