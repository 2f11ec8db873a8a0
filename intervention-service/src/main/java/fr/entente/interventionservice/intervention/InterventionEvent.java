package fr.entente.interventionservice.intervention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

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

    /**
     * A correction that another one had overtaken: what both changed differently stays as it stands until somebody
     * chooses. The landlord is the one it stands for.
     *
     * @param seen the version on which it was written
     */
    @Revision("1")
    record InterventionContradicted(
            InterventionId interventionId,
            SchemeId schemeId,
            LandlordId landlordId,
            List<Aspect> about,
            Deed standing,
            Deed proposed,
            LocalDate proposedDay,
            long seen,
            Instant contradictedAt) implements InterventionEvent {}

    /**
     * What was to be settled is: what was taken of it is a correction just before.
     *
     * @param contradiction the version of what was to be settled
     */
    @Revision("1")
    record InterventionSettled(
            InterventionId interventionId,
            SchemeId schemeId,
            LandlordId landlordId,
            long contradiction,
            List<Aspect> taken,
            Instant settledAt) implements InterventionEvent {}
}
