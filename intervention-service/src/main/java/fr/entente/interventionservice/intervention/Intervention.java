package fr.entente.interventionservice.intervention;

import java.time.LocalDate;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

import fr.entente.interventionservice.intervention.InterventionCommand.Author;
import fr.entente.interventionservice.intervention.InterventionCommand.CorrectIntervention;
import fr.entente.interventionservice.intervention.InterventionCommand.LogIntervention;
import fr.entente.interventionservice.intervention.InterventionCommand.WithdrawIntervention;
import fr.entente.interventionservice.intervention.InterventionEvent.InterventionCorrected;
import fr.entente.interventionservice.intervention.InterventionEvent.InterventionLogged;
import fr.entente.interventionservice.intervention.InterventionEvent.InterventionWithdrawn;
import fr.entente.interventionservice.territory.Territory;
import fr.entente.interventionservice.words.LandlordId;
import fr.entente.interventionservice.words.SchemeId;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

public final class Intervention {

    @AggregateIdentifier
    private InterventionId id;

    private @Nullable SchemeId schemeId;

    private @Nullable LandlordId landlordId;

    private @Nullable MediatorId mediatorId;

    private boolean withdrawn;

    Intervention() {} // Axon replays a stored intervention into this one

    @CommandHandler
    Intervention(LogIntervention command) {
        LandlordId landlord = landlordOf(command.deed(), command.day(), command.territory());
        apply(new InterventionLogged(command.interventionId(), command.schemeId(), landlord, command.deed(),
                command.day(), command.mediatorId(), command.recordedAt()));
    }

    @CommandHandler
    void handle(CorrectIntervention command) {
        mustBeChangeableBy(command.by());
        LandlordId landlord = landlordOf(command.deed(), command.day(), command.territory());
        apply(new InterventionCorrected(id, requireNonNull(schemeId), landlord, command.deed(), command.day(),
                requireNonNull(mediatorId), command.correctedAt()));
    }

    @CommandHandler
    void handle(WithdrawIntervention command) {
        mustBeChangeableBy(command.by());
        apply(new InterventionWithdrawn(id, requireNonNull(schemeId), requireNonNull(landlordId), command.reason(),
                command.withdrawnAt()));
    }

    private static LandlordId landlordOf(Deed deed, LocalDate day, Territory territory) {
        deed.mustHoldTogether();
        LandlordId landlord = territory.landlordOn(day, deed.siteId());
        territory.mustKnow(deed.dossierId());
        territory.mustKnow(deed.requestId());
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
    void on(InterventionLogged event) {
        id = event.interventionId();
        schemeId = event.schemeId();
        landlordId = event.landlordId();
        mediatorId = event.mediatorId();
    }

    @EventSourcingHandler
    void on(InterventionCorrected event) {
        landlordId = event.landlordId();
    }

    @EventSourcingHandler
    void on(InterventionWithdrawn event) {
        withdrawn = true;
    }
}
