package fr.entente.dossierservice.engagement;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

import fr.entente.dossierservice.words.EngagementId;
import fr.entente.dossierservice.words.SchemeId;

/** What can have happened to an engagement. That it ended is no event: its last day passes. */
public sealed interface EngagementEvent {

    EngagementId engagementId();

    SchemeId schemeId();

    @Revision("1")
    record EngagementOrdered(EngagementId engagementId, SchemeId schemeId, EngagementTerms terms, LocalDate orderedOn)
            implements EngagementEvent {}

    /** The terms that hold from now on, all of them. */
    @Revision("1")
    record EngagementChanged(EngagementId engagementId, SchemeId schemeId, EngagementTerms terms, LocalDate changedOn)
            implements EngagementEvent {}

    @Revision("1")
    record EngagementCancelled(
            EngagementId engagementId,
            SchemeId schemeId,
            CancelledBecause reason,
            LocalDate from) implements EngagementEvent {}
}
