package fr.entente.interventionservice.action;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import fr.entente.interventionservice.words.SchemeId;

/** What can have happened to a collective action; each site is with the landlord that owned it on the day. */
public sealed interface ActionEvent {

    ActionId actionId();

    SchemeId schemeId();

    @Revision("1")
    record ActionPlanned(
            ActionId actionId,
            SchemeId schemeId,
            Outline outline,
            List<OwnedSite> sites,
            LocalDate day,
            @Nullable Integer expected,
            Instant plannedAt) implements ActionEvent {}

    /** Takes the place of all that was planned before; the time is the same. */
    @Revision("1")
    record ActionChanged(
            ActionId actionId,
            SchemeId schemeId,
            Outline outline,
            List<OwnedSite> sites,
            LocalDate day,
            @Nullable Integer expected,
            Instant changedAt) implements ActionEvent {}

    @Revision("1")
    record ActionPostponed(
            ActionId actionId,
            SchemeId schemeId,
            Instant startsAt,
            Instant endsAt,
            List<OwnedSite> sites,
            LocalDate day,
            CalledOffBecause reason,
            Instant postponedAt) implements ActionEvent {}

    @Revision("1")
    record ActionCancelled(ActionId actionId, SchemeId schemeId, CalledOffBecause reason, Instant cancelledAt)
            implements ActionEvent {}

    @Revision("1")
    record ActionHeld(
            ActionId actionId,
            SchemeId schemeId,
            Outline outline,
            List<OwnedSite> sites,
            LocalDate day,
            Course course,
            Instant recordedAt) implements ActionEvent {}

    /** Takes the place of all that was told of how it was held. */
    @Revision("1")
    record ActionCorrected(
            ActionId actionId,
            SchemeId schemeId,
            Outline outline,
            List<OwnedSite> sites,
            LocalDate day,
            Course course,
            Instant correctedAt) implements ActionEvent {}

    @Revision("1")
    record ActionWithdrawn(ActionId actionId, SchemeId schemeId, WithdrawnBecause reason, Instant withdrawnAt)
            implements ActionEvent {}
}
