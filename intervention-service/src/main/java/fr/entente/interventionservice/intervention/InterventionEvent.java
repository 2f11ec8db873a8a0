package fr.entente.interventionservice.intervention;

import java.time.Instant;
import java.time.LocalDate;

import org.axonframework.serialization.Revision;

import fr.entente.interventionservice.words.LandlordId;
import fr.entente.interventionservice.words.SchemeId;

/** What can have happened to an intervention; the landlord is the one that owned the site on its day. */
public sealed interface InterventionEvent {

    InterventionId interventionId();

    SchemeId schemeId();

    LandlordId landlordId();

    @Revision("1")
    record InterventionLogged(
            InterventionId interventionId,
            SchemeId schemeId,
            LandlordId landlordId,
            Deed deed,
            LocalDate day,
            MediatorId mediatorId,
            Instant recordedAt) implements InterventionEvent {}

    /** Takes the place of all that was told before; the mediator stays the one who logged it. */
    @Revision("1")
    record InterventionCorrected(
            InterventionId interventionId,
            SchemeId schemeId,
            LandlordId landlordId,
            Deed deed,
            LocalDate day,
            MediatorId mediatorId,
            Instant correctedAt) implements InterventionEvent {}

    @Revision("1")
    record InterventionWithdrawn(
            InterventionId interventionId,
            SchemeId schemeId,
            LandlordId landlordId,
            WithdrawnBecause reason,
            Instant withdrawnAt) implements InterventionEvent {}
}
