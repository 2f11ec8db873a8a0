package fr.entente.interventionservice.intervention;

import java.time.Instant;
import java.util.List;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

import fr.entente.interventionservice.intervention.InterventionCommand.Author;
import fr.entente.interventionservice.intervention.InterventionCommand.CorrectIntervention;
import fr.entente.interventionservice.intervention.InterventionCommand.LogIntervention;
import fr.entente.interventionservice.intervention.InterventionCommand.Seen;
import fr.entente.interventionservice.intervention.InterventionCommand.SettleContradiction;
import fr.entente.interventionservice.intervention.InterventionCommand.WithdrawIntervention;
import fr.entente.interventionservice.intervention.InterventionEvent.InterventionContradicted;
import fr.entente.interventionservice.intervention.InterventionEvent.InterventionCorrected;
import fr.entente.interventionservice.intervention.InterventionEvent.InterventionLogged;
import fr.entente.interventionservice.intervention.InterventionEvent.InterventionSettled;
import fr.entente.interventionservice.intervention.InterventionEvent.InterventionWithdrawn;
import fr.entente.interventionservice.territory.Territory;
import fr.entente.interventionservice.words.LandlordId;
import fr.entente.interventionservice.words.SchemeId;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

public final class Intervention {

    @AggregateIdentifier
    private InterventionId id;

    private @Nullable SchemeId schemeId;

    private @Nullable LandlordId landlordId;

    private @Nullable MediatorId mediatorId;

    private final Story story = new Story();

    private boolean withdrawn;

    Intervention() {} // Axon replays a stored intervention into this one

    @CommandHandler
    Intervention(LogIntervention command) {
        var told = new Told(command.deed(), command.day());
        LandlordId landlord = landlordOf(told, command.territory());
        apply(new InterventionLogged(command.interventionId(), command.schemeId(), landlord, command.deed(),
                command.day(), command.mediatorId(), command.recordedAt()));
    }

    @CommandHandler
    void handle(CorrectIntervention command) {
        mustBeChangeableBy(command.by());
        var proposed = new Told(command.deed(), command.day());
        landlordOf(proposed, command.territory());
        var merge = Merge.of(seen(command.seen()), story.standing(), proposed);
        if (merge.isCorrection()) {
            correct(merge.result(), command.territory(), command.correctedAt());
        }
        if (merge.isContradicted()) {
            apply(new InterventionContradicted(id, requireNonNull(schemeId), requireNonNull(landlordId),
                    List.copyOf(merge.contradicted()), story.standing().deed(), proposed.deed(), proposed.day(),
                    command.seen().version(), command.correctedAt()));
        }
    }

    @CommandHandler
    void handle(SettleContradiction command) {
        mustBeChangeableBy(command.by());
        var contradiction = story.toSettle(command.contradiction());
        var taken = contradiction.taken(command.choices());
        var result = story.standing().with(contradiction.proposed(), taken);
        if (!result.equals(story.standing())) {
            correct(result, command.territory(), command.settledAt());
        }
        apply(new InterventionSettled(id, requireNonNull(schemeId), requireNonNull(landlordId),
                command.contradiction(), List.copyOf(taken), command.settledAt()));
    }

    @CommandHandler
    void handle(WithdrawIntervention command) {
        mustBeChangeableBy(command.by());
        apply(new InterventionWithdrawn(id, requireNonNull(schemeId), requireNonNull(landlordId), command.reason(),
                command.withdrawnAt()));
    }

    private void correct(Told told, Territory territory, Instant at) {
        LandlordId landlord = territory.landlordOn(told.day(), told.deed().siteId());
        apply(new InterventionCorrected(id, requireNonNull(schemeId), landlord, told.deed(), told.day(),
                requireNonNull(mediatorId), at));
    }

    private Deed seen(Seen seen) {
        long current = getVersion() + 1;
        if (seen.version() > current) {
            throw new InterventionRejection.NeverSeen(current);
        }
        var deed = seen.deed();
        return deed == null ? story.seenAt(seen.version()) : deed;
    }

    private static LandlordId landlordOf(Told told, Territory territory) {
        told.deed().mustHoldTogether();
        LandlordId landlord = territory.landlordOn(told.day(), told.deed().siteId());
        territory.mustKnow(told.deed().dossierId());
        territory.mustKnow(told.deed().requestId());
        return landlord;
    }

    private void mustBeChangeableBy(Author author) {
        if (!author.schemeId().equals(schemeId)) {
            throw new InterventionRejection.Unknown(id);
        }
        if (!author.mayChangeThoseOf(requireNonNull(mediatorId))) {
            throw new InterventionRejection.AnotherMediators();
        }
        if (withdrawn) {
            throw new InterventionRejection.AlreadyWithdrawn();
        }
    }

    @EventSourcingHandler
    void on(InterventionLogged event, @SequenceNumber long sequence) {
        id = event.interventionId();
        schemeId = event.schemeId();
        landlordId = event.landlordId();
        mediatorId = event.mediatorId();
        story.tell(sequence + 1, new Told(event.deed(), event.day()));
    }

    @EventSourcingHandler
    void on(InterventionCorrected event, @SequenceNumber long sequence) {
        landlordId = event.landlordId();
        story.tell(sequence + 1, new Told(event.deed(), event.day()));
    }

    @EventSourcingHandler
    void on(InterventionContradicted event, @SequenceNumber long sequence) {
        story.contradict(sequence + 1,
                new Contradiction(event.about(), new Told(event.proposed(), event.proposedDay())));
    }

    @EventSourcingHandler
    void on(InterventionSettled event) {
        story.settle(event.contradiction());
    }

    @EventSourcingHandler
    void on(InterventionWithdrawn event) {
        withdrawn = true;
    }
}
