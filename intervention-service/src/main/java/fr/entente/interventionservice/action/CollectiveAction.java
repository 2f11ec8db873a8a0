package fr.entente.interventionservice.action;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

import fr.entente.interventionservice.action.ActionCommand.Account;
import fr.entente.interventionservice.action.ActionCommand.CancelAction;
import fr.entente.interventionservice.action.ActionCommand.ChangeAction;
import fr.entente.interventionservice.action.ActionCommand.CorrectAction;
import fr.entente.interventionservice.action.ActionCommand.HoldAction;
import fr.entente.interventionservice.action.ActionCommand.LogAction;
import fr.entente.interventionservice.action.ActionCommand.PlanAction;
import fr.entente.interventionservice.action.ActionCommand.PostponeAction;
import fr.entente.interventionservice.action.ActionCommand.WithdrawAction;
import fr.entente.interventionservice.action.ActionEvent.ActionCancelled;
import fr.entente.interventionservice.action.ActionEvent.ActionChanged;
import fr.entente.interventionservice.action.ActionEvent.ActionCorrected;
import fr.entente.interventionservice.action.ActionEvent.ActionHeld;
import fr.entente.interventionservice.action.ActionEvent.ActionPlanned;
import fr.entente.interventionservice.action.ActionEvent.ActionPostponed;
import fr.entente.interventionservice.action.ActionEvent.ActionWithdrawn;
import fr.entente.interventionservice.territory.Territory;
import fr.entente.interventionservice.words.SchemeId;
import fr.entente.interventionservice.words.SiteId;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

public final class CollectiveAction {

    @AggregateIdentifier
    private ActionId id;

    private @Nullable SchemeId schemeId;

    private @Nullable Outline planned;

    private @Nullable LocalDate day;

    private List<OwnedSite> sites = List.of();

    private ActionStatus status = ActionStatus.PLANNED;

    CollectiveAction() {} // Axon replays a stored action into this one

    @CommandHandler
    CollectiveAction(PlanAction command) {
        Outline outline = command.plan().outline();
        outline.mustHoldTogether();
        mustLieAhead(outline.startsAt(), command.plannedAt());
        apply(new ActionPlanned(command.actionId(), command.schemeId(), outline.unnamed(),
                owned(command.territory(), command.day(), command.plan().sites()), command.day(),
                command.plan().expected(), command.plannedAt()));
    }

    @CommandHandler
    CollectiveAction(LogAction command) {
        Account told = command.account();
        told.outline().mustHoldTogether();
        apply(new ActionHeld(command.actionId(), command.schemeId(), told.outline().unnamed(),
                owned(command.territory(), command.day(), told.sites()), command.day(), told.course(),
                command.recordedAt()));
    }

    @CommandHandler
    void handle(ChangeAction command) {
        mustBePlanned();
        Outline before = requireNonNull(planned);
        Outline outline = new Outline(command.theme(), command.kind(), before.startsAt(), before.endsAt(),
                command.partners());
        outline.mustHoldTogether();
        LocalDate held = requireNonNull(day);
        apply(new ActionChanged(id, scheme(), outline.unnamed(), owned(command.territory(), held, command.sites()),
                held,
                command.expected(), command.changedAt()));
    }

    @CommandHandler
    void handle(PostponeAction command) {
        mustBePlanned();
        requireNonNull(planned).movedTo(command.startsAt(), command.endsAt()).mustHoldTogether();
        mustLieAhead(command.startsAt(), command.postponedAt());
        List<SiteId> same = sites.stream().map(OwnedSite::siteId).toList();
        apply(new ActionPostponed(id, scheme(), command.startsAt(), command.endsAt(),
                owned(command.territory(), command.day(), same), command.day(), command.reason(),
                command.postponedAt()));
    }

    @CommandHandler
    void handle(CancelAction command) {
        mustBePlanned();
        apply(new ActionCancelled(id, scheme(), command.reason(), command.cancelledAt()));
    }

    @CommandHandler
    void handle(HoldAction command) {
        mustBePlanned();
        mustHaveComeTo(command.toldOn());
        Account told = command.account();
        told.outline().mustHoldTogether();
        apply(new ActionHeld(id, scheme(), told.outline().unnamed(),
                owned(command.territory(), command.day(), told.sites()),
                command.day(), told.course(), command.recordedAt()));
    }

    @CommandHandler
    void handle(CorrectAction command) {
        mustBeHeld();
        Account told = command.account();
        told.outline().mustHoldTogether();
        apply(new ActionCorrected(id, scheme(), told.outline().unnamed(),
                owned(command.territory(), command.day(), told.sites()),
                command.day(), told.course(), command.correctedAt()));
    }

    @CommandHandler
    void handle(WithdrawAction command) {
        mustBeHeld();
        apply(new ActionWithdrawn(id, scheme(), command.reason(), command.withdrawnAt()));
    }

    private static void mustLieAhead(Instant start, Instant now) {
        if (start.isBefore(now)) {
            throw new ActionRejection.PlannedForThePast();
        }
    }

    private static List<OwnedSite> owned(Territory territory, LocalDate day, List<SiteId> sites) {
        return sites.stream().map(site -> new OwnedSite(site, territory.landlordOn(day, site))).toList();
    }

    private void mustBePlanned() {
        if (status != ActionStatus.PLANNED) {
            throw new ActionRejection.NotPlanned(status);
        }
    }

    private void mustHaveComeTo(LocalDate today) {
        LocalDate wanted = requireNonNull(day);
        if (wanted.isAfter(today)) {
            throw new ActionRejection.NotItsDayYet(wanted);
        }
    }

    private void mustBeHeld() {
        if (status != ActionStatus.HELD) {
            throw new ActionRejection.NotHeld(status);
        }
    }

    private SchemeId scheme() {
        return requireNonNull(schemeId);
    }

    @EventSourcingHandler
    void on(ActionPlanned event) {
        id = event.actionId();
        schemeId = event.schemeId();
        planned = event.outline();
        day = event.day();
        sites = event.sites();
    }

    @EventSourcingHandler
    void on(ActionChanged event) {
        planned = event.outline();
        sites = event.sites();
    }

    @EventSourcingHandler
    void on(ActionPostponed event) {
        planned = requireNonNull(planned).movedTo(event.startsAt(), event.endsAt());
        day = event.day();
        sites = event.sites();
    }

    @EventSourcingHandler
    void on(ActionCancelled event) {
        status = ActionStatus.CANCELLED;
    }

    @EventSourcingHandler
    void on(ActionHeld event) {
        id = event.actionId();
        schemeId = event.schemeId();
        status = ActionStatus.HELD;
    }

    @EventSourcingHandler
    void on(ActionWithdrawn event) {
        status = ActionStatus.WITHDRAWN;
    }
}
