package fr.entente.dossierservice.dossier;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import fr.entente.dossierservice.words.AskedBy;
import fr.entente.dossierservice.words.DossierId;
import fr.entente.dossierservice.words.LandlordId;
import fr.entente.dossierservice.words.Nature;
import fr.entente.dossierservice.words.Origin;
import fr.entente.dossierservice.words.Partner;
import fr.entente.dossierservice.words.RequestId;
import fr.entente.dossierservice.words.SchemeId;
import fr.entente.dossierservice.words.Severity;
import fr.entente.dossierservice.words.SiteId;

/** What can have happened to a dossier. */
public sealed interface DossierEvent {

    DossierId dossierId();

    SchemeId schemeId();

    LandlordId landlordId();

    @Revision("1")
    record DossierOpened(
            DossierId dossierId,
            SchemeId schemeId,
            LandlordId landlordId,
            SiteId siteId,
            LocalDate openedOn,
            Nature nature,
            Severity severity,
            Origin origin,
            @Nullable AskedBy askedBy,
            @Nullable RequestId requestId) implements DossierEvent {}

    /** A step that was passed over has a reason; one that was taken has none. */
    @Revision("1")
    record StepReached(
            DossierId dossierId,
            SchemeId schemeId,
            LandlordId landlordId,
            Step step,
            LocalDate reachedOn,
            @Nullable PassedBecause passedBecause) implements DossierEvent {}

    @Revision("1")
    record OrientationMade(
            DossierId dossierId,
            SchemeId schemeId,
            LandlordId landlordId,
            Partner partner,
            LocalDate madeOn) implements DossierEvent {}

    @Revision("1")
    record DossierClosed(
            DossierId dossierId,
            SchemeId schemeId,
            LandlordId landlordId,
            LocalDate closedOn,
            Outcome outcome) implements DossierEvent {}

    @Revision("1")
    record RecurrenceChecked(
            DossierId dossierId,
            SchemeId schemeId,
            LandlordId landlordId,
            RecurrenceDelay months,
            boolean recurred,
            LocalDate checkedOn) implements DossierEvent {}

    @Revision("1")
    record DossierReopened(
            DossierId dossierId,
            SchemeId schemeId,
            LandlordId landlordId,
            LocalDate reopenedOn,
            ReopenedBecause reason) implements DossierEvent {}
}
