package fr.entente.interventionservice.intervention.publishing;

import java.time.Instant;
import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import fr.entente.interventionservice.intervention.Answer;
import fr.entente.interventionservice.intervention.Deed;
import fr.entente.interventionservice.intervention.InterventionEvent;
import fr.entente.interventionservice.intervention.InterventionEvent.InterventionCorrected;
import fr.entente.interventionservice.intervention.InterventionEvent.InterventionLogged;
import fr.entente.interventionservice.intervention.InterventionId;
import fr.entente.interventionservice.intervention.MediatorId;
import fr.entente.interventionservice.intervention.Mission;
import fr.entente.interventionservice.intervention.Register;
import fr.entente.interventionservice.words.AskedBy;
import fr.entente.interventionservice.words.DossierId;
import fr.entente.interventionservice.words.LandlordId;
import fr.entente.interventionservice.words.Nature;
import fr.entente.interventionservice.words.Origin;
import fr.entente.interventionservice.words.Partner;
import fr.entente.interventionservice.words.RequestId;
import fr.entente.interventionservice.words.SchemeId;
import fr.entente.interventionservice.words.Severity;
import fr.entente.interventionservice.words.SiteId;
import fr.entente.interventionservice.words.Space;

/** What was done, in the words of the promise; complete in every event, so that none depends on an earlier one. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PublishedDeed(
        InterventionId interventionId,
        SchemeId schemeId,
        LandlordId landlordId,
        SiteId siteId,
        Space space,
        Mission mission,
        Register register,
        @Nullable Nature nature,
        @Nullable Severity severity,
        Origin origin,
        @Nullable AskedBy askedBy,
        Instant startedAt,
        LocalDate day,
        int minutes,
        int peopleMet,
        @Nullable Answer answer,
        @Nullable Partner orientation,
        @Nullable DossierId dossierId,
        @Nullable RequestId requestId,
        MediatorId mediatorId) {

    static PublishedDeed of(InterventionLogged event) {
        return of(event, event.deed(), event.day(), event.mediatorId());
    }

    static PublishedDeed of(InterventionCorrected event) {
        return of(event, event.deed(), event.day(), event.mediatorId());
    }

    private static PublishedDeed of(InterventionEvent event, Deed deed, LocalDate day, MediatorId mediator) {
        return new PublishedDeed(event.interventionId(), event.schemeId(), event.landlordId(), deed.siteId(),
                deed.space(), deed.mission(), deed.register(), deed.nature(), deed.severity(), deed.origin(),
                deed.askedBy(), deed.startedAt(), day, deed.minutes(), deed.peopleMet(), deed.answer(),
                deed.orientation(), deed.dossierId(), deed.requestId(), mediator);
    }
}
