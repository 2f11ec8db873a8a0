package fr.entente.dossierservice.engagement;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import fr.entente.dossierservice.words.EngagementId;
import fr.entente.dossierservice.words.SchemeId;

/** What one can ask of an engagement. */
public sealed interface EngagementCommand {

    EngagementId engagementId();

    /** An order may be entered late: what happened in its days belongs to it all the same. */
    record OrderEngagement(
            @TargetAggregateIdentifier EngagementId engagementId,
            SchemeId schemeId,
            Order order,
            LocalDate orderedOn) implements EngagementCommand {}

    /** A change may be told late; what was worked until {@code today} stays whatever day is told. */
    record ChangeEngagement(
            @TargetAggregateIdentifier EngagementId engagementId,
            Order order,
            LocalDate changedOn,
            LocalDate today) implements EngagementCommand {}

    /** {@code from} is the first day on which it does not hold any more. */
    record CancelEngagement(
            @TargetAggregateIdentifier EngagementId engagementId,
            CancelledBecause reason,
            LocalDate from,
            LocalDate today) implements EngagementCommand {}
}
