package fr.entente.dossierservice.engagement;

import java.time.LocalDate;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

import fr.entente.dossierservice.engagement.EngagementCommand.CancelEngagement;
import fr.entente.dossierservice.engagement.EngagementCommand.ChangeEngagement;
import fr.entente.dossierservice.engagement.EngagementCommand.OrderEngagement;
import fr.entente.dossierservice.engagement.EngagementEvent.EngagementCancelled;
import fr.entente.dossierservice.engagement.EngagementEvent.EngagementChanged;
import fr.entente.dossierservice.engagement.EngagementEvent.EngagementOrdered;
import fr.entente.dossierservice.words.EngagementId;
import fr.entente.dossierservice.words.SchemeId;

import static fr.entente.dossierservice.engagement.CancelledBecause.ORDERED_IN_ERROR;
import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

public final class Engagement {

    @AggregateIdentifier
    private EngagementId id;

    private @Nullable SchemeId scheme;

    private @Nullable EngagementTerms terms;

    private boolean cancelled;

    Engagement() {} // Axon replays a stored engagement into this one

    @CommandHandler
    Engagement(OrderEngagement command) {
        apply(new EngagementOrdered(command.engagementId(), command.schemeId(), command.order().terms(),
                command.orderedOn()));
    }

    /**
     * Its report is read while it runs: once it has begun it may grow, but loses neither a site nor a day that has
     * passed.
     */
    @CommandHandler
    void handle(ChangeEngagement command) {
        EngagementTerms present = mustStillHold(command.changedOn());
        EngagementTerms next = command.order().terms();
        boolean sameWork = next.from().equals(present.from()) && next.keeps(present.sites());
        boolean begun = present.hasBegunOn(command.today());
        if (begun && !sameWork) {
            throw new EngagementRejection.BegunAlready(present.from());
        }
        boolean losesDays = begun && next.isOverOn(command.today()) && next.until().isBefore(present.until());
        if (losesDays || next.isOverOn(command.changedOn())) {
            throw new EngagementRejection.Over(next.until());
        }
        apply(new EngagementChanged(id, requireNonNull(scheme), next, command.changedOn()));
    }

    /** The days that have passed stay in its report, unless the order was an error as a whole. */
    @CommandHandler
    void handle(CancelEngagement command) {
        EngagementTerms present = mustStillHold(command.from());
        boolean neverMeant = command.reason() == ORDERED_IN_ERROR && !command.from().isAfter(present.from());
        if (!neverMeant) {
            mustLoseNoDay(present, command);
        }
        apply(new EngagementCancelled(id, requireNonNull(scheme), command.reason(), command.from()));
    }

    private static void mustLoseNoDay(EngagementTerms present, CancelEngagement command) {
        if (present.isOverOn(command.today())) {
            throw new EngagementRejection.Over(present.until());
        }
        if (present.hasBegunOn(command.today()) && command.from().isBefore(command.today())) {
            throw new EngagementRejection.DaysHavePassed(command.today());
        }
    }

    private EngagementTerms mustStillHold(LocalDate day) {
        EngagementTerms present = requireNonNull(terms);
        if (cancelled) {
            throw new EngagementRejection.Cancelled();
        }
        if (present.isOverOn(day)) {
            throw new EngagementRejection.Over(present.until());
        }
        return present;
    }

    @EventSourcingHandler
    void on(EngagementOrdered event) {
        id = event.engagementId();
        scheme = event.schemeId();
        terms = event.terms();
    }

    @EventSourcingHandler
    void on(EngagementChanged event) {
        terms = event.terms();
    }

    @EventSourcingHandler
    void on(EngagementCancelled event) {
        cancelled = true;
    }
}
