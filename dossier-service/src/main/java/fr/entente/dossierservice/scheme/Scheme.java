package fr.entente.dossierservice.scheme;

import java.time.LocalDate;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

import fr.entente.dossierservice.scheme.SchemeCommand.AdmitLandlord;
import fr.entente.dossierservice.scheme.SchemeCommand.CreateScheme;
import fr.entente.dossierservice.scheme.SchemeCommand.EndContract;
import fr.entente.dossierservice.scheme.SchemeCommand.LetLandlordLeave;
import fr.entente.dossierservice.scheme.SchemeCommand.PromiseFirstAnswer;
import fr.entente.dossierservice.scheme.SchemeCommand.RenewContract;
import fr.entente.dossierservice.scheme.SchemeCommand.SignContract;
import fr.entente.dossierservice.scheme.SchemeEvent.ContractEnded;
import fr.entente.dossierservice.scheme.SchemeEvent.ContractRenewed;
import fr.entente.dossierservice.scheme.SchemeEvent.ContractSigned;
import fr.entente.dossierservice.scheme.SchemeEvent.FirstAnswerPromised;
import fr.entente.dossierservice.scheme.SchemeEvent.LandlordJoined;
import fr.entente.dossierservice.scheme.SchemeEvent.LandlordLeft;
import fr.entente.dossierservice.scheme.SchemeEvent.SchemeCreated;
import fr.entente.dossierservice.words.SchemeId;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

public final class Scheme {

    @AggregateIdentifier
    private SchemeId id;

    private SchemeHistory history = SchemeHistory.EMPTY;

    private @Nullable LocalDate promisedFrom;

    Scheme() {} // Axon replays a stored scheme into this one

    @CommandHandler
    Scheme(CreateScheme command) {
        apply(new SchemeCreated(command.schemeId(), command.name(), command.coordinatorId(), command.coordinatorName(),
                command.createdOn()));
    }

    @CommandHandler
    void handle(AdmitLandlord command) {
        if (history.membershipsOf(command.landlordId()).stream().anyMatch(each -> !each.endsBefore(command.from()))) {
            throw new SchemeRejection.AlreadyAMember(command.landlordId());
        }
        apply(new LandlordJoined(id, command.landlordId(), command.name(), command.from()));
    }

    @CommandHandler
    void handle(LetLandlordLeave command) {
        LocalDate since = history.openMembershipOf(command.landlordId())
                .orElseThrow(() -> new SchemeRejection.NotAMember(command.landlordId())).from();
        if (command.lastDay().isBefore(since)) {
            throw new SchemeRejection.LeavesBeforeJoining(since);
        }
        apply(new LandlordLeft(id, command.landlordId(), since, command.lastDay()));
    }

    /** Each promise follows the one before: what was promised for a day that is past stays. */
    @CommandHandler
    void handle(PromiseFirstAnswer command) {
        LocalDate since = promisedFrom;
        if (since != null && command.from().isBefore(since)) {
            throw new SchemeRejection.PromisedLater(since);
        }
        apply(new FirstAnswerPromised(id, command.hours(), command.from()));
    }

    @CommandHandler
    void handle(SignContract command) {
        history.latestContract().filter(latest -> !command.terms().from().isAfter(latest.until()))
                .ifPresent(latest -> {
                    throw new SchemeRejection.ContractOverlaps(latest.until());
                });
        apply(new ContractSigned(id, command.terms()));
    }

    @CommandHandler
    void handle(RenewContract command) {
        Contract contract = runningContract();
        if (contract.renewalsLeft() < 1) {
            throw new SchemeRejection.NoRenewalLeft();
        }
        if (!command.until().isAfter(contract.until())) {
            throw new SchemeRejection.RenewalTooShort(contract.until());
        }
        apply(new ContractRenewed(id, contract.from(), command.until(), contract.renewalsLeft() - 1));
    }

    @CommandHandler
    void handle(EndContract command) {
        Contract contract = runningContract();
        if (!contract.covers(command.lastDay())) {
            throw new SchemeRejection.EndOutsideContract(contract.from(), contract.until());
        }
        apply(new ContractEnded(id, contract.from(), command.lastDay()));
    }

    private Contract runningContract() {
        Contract contract = history.latestContract().orElseThrow(SchemeRejection.NoContract::new);
        if (contract.ended()) {
            throw new SchemeRejection.ContractEndedAlready();
        }
        return contract;
    }

    @EventSourcingHandler
    void on(SchemeCreated event) {
        id = event.schemeId();
    }

    @EventSourcingHandler
    void on(LandlordJoined event) {
        history = history.with(new Membership(event.landlordId(), event.from(), null));
    }

    @EventSourcingHandler
    void on(LandlordLeft event) {
        history = history.withLeaving(event.landlordId(), event.memberSince(), event.lastDay());
    }

    @EventSourcingHandler
    void on(FirstAnswerPromised event) {
        promisedFrom = event.from();
    }

    @EventSourcingHandler
    void on(ContractSigned event) {
        history = history
                .with(new Contract(event.terms().from(), event.terms().until(), event.terms().renewals(), false));
    }

    @EventSourcingHandler
    void on(ContractRenewed event) {
        history = history.withLatestContract(contract -> contract.renewedUntil(event.until(), event.renewalsLeft()));
    }

    @EventSourcingHandler
    void on(ContractEnded event) {
        history = history.withLatestContract(contract -> contract.endedOn(event.lastDay()));
    }
}
