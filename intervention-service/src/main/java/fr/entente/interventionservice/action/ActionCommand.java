package fr.entente.interventionservice.action;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import fr.entente.interventionservice.territory.Territory;
import fr.entente.interventionservice.words.SchemeId;
import fr.entente.interventionservice.words.SiteId;

/** What one can ask about a collective action. {@code day} is the day of its start where the scheme lies. */
public sealed interface ActionCommand {

    ActionId actionId();

    record PlanAction(
            @TargetAggregateIdentifier ActionId actionId,
            SchemeId schemeId,
            Territory territory,
            Plan plan,
            LocalDate day,
            Instant plannedAt) implements ActionCommand {}

    /** Everything but the time, which is moved. */
    record ChangeAction(
            @TargetAggregateIdentifier ActionId actionId,
            Territory territory,
            Theme theme,
            ActionKind kind,
            List<Organisation> partners,
            List<SiteId> sites,
            @Nullable Integer expected,
            Instant changedAt) implements ActionCommand {}

    record PostponeAction(
            @TargetAggregateIdentifier ActionId actionId,
            Territory territory,
            Instant startsAt,
            Instant endsAt,
            LocalDate day,
            CalledOffBecause reason,
            Instant postponedAt) implements ActionCommand {}

    record CancelAction(
            @TargetAggregateIdentifier ActionId actionId,
            CalledOffBecause reason,
            Instant cancelledAt) implements ActionCommand {}

    /** One that was planned was held, perhaps otherwise than planned. */
    record HoldAction(
            @TargetAggregateIdentifier ActionId actionId,
            Territory territory,
            Account account,
            LocalDate day,
            LocalDate toldOn,
            Instant recordedAt) implements ActionCommand {}

    /** One that nobody had planned was held. */
    record LogAction(
            @TargetAggregateIdentifier ActionId actionId,
            SchemeId schemeId,
            Territory territory,
            Account account,
            LocalDate day,
            Instant recordedAt) implements ActionCommand {}

    record CorrectAction(
            @TargetAggregateIdentifier ActionId actionId,
            Territory territory,
            Account account,
            LocalDate day,
            Instant correctedAt) implements ActionCommand {}

    record WithdrawAction(
            @TargetAggregateIdentifier ActionId actionId,
            WithdrawnBecause reason,
            Instant withdrawnAt) implements ActionCommand {}

    /** What is wanted. */
    record Plan(Outline outline, List<SiteId> sites, @Nullable Integer expected) {}

    /** What was held, all of it. */
    record Account(Outline outline, List<SiteId> sites, Course course) {}
}
