package fr.entente.dossierservice.dossier.views;

import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import fr.entente.dossierservice.dossier.DossierEvent;
import fr.entente.dossierservice.dossier.DossierEvent.AdmissibilityDecided;
import fr.entente.dossierservice.dossier.DossierEvent.AgreementFollowedUp;
import fr.entente.dossierservice.dossier.DossierEvent.AgreementReached;
import fr.entente.dossierservice.dossier.DossierEvent.ConsentGiven;
import fr.entente.dossierservice.dossier.DossierEvent.ConsentWithdrawn;
import fr.entente.dossierservice.dossier.DossierEvent.DossierClosed;
import fr.entente.dossierservice.dossier.DossierEvent.DossierLinked;
import fr.entente.dossierservice.dossier.DossierEvent.DossierOpened;
import fr.entente.dossierservice.dossier.DossierEvent.DossierReopened;
import fr.entente.dossierservice.dossier.DossierEvent.DossierResumed;
import fr.entente.dossierservice.dossier.DossierEvent.DossierSuspended;
import fr.entente.dossierservice.dossier.DossierEvent.HandoverAnswered;
import fr.entente.dossierservice.dossier.DossierEvent.HandoverProposed;
import fr.entente.dossierservice.dossier.DossierEvent.InquiryMade;
import fr.entente.dossierservice.dossier.DossierEvent.MediatorAssigned;
import fr.entente.dossierservice.dossier.DossierEvent.MeetingHeld;
import fr.entente.dossierservice.dossier.DossierEvent.NoteTaken;
import fr.entente.dossierservice.dossier.DossierEvent.OrientationAnswered;
import fr.entente.dossierservice.dossier.DossierEvent.OrientationMade;
import fr.entente.dossierservice.dossier.DossierEvent.PartyAdded;
import fr.entente.dossierservice.dossier.DossierEvent.RecurrenceChecked;
import fr.entente.dossierservice.dossier.DossierEvent.SideInformed;
import fr.entente.dossierservice.dossier.DossierEvent.StepReached;
import fr.entente.dossierservice.dossier.DossierEvent.SupportGiven;
import fr.entente.dossierservice.dossier.RecurrenceDelay;
import fr.entente.dossierservice.lists.Column;
import fr.entente.dossierservice.words.MediatorId;
import fr.entente.dossierservice.words.RequestId;
import fr.entente.dossierservice.words.Side;
import fr.entente.servicekit.views.Recorded;
import fr.entente.servicekit.views.View;

/** Keeps one row for each dossier, and with it the entries of its story. */
@Component
final class DossierView implements View<DossierEvent> {

    private static final String CLOSING = """
            outcome = ?, closed_on = ?, recurrence3 = null, recurrence6 = null, unreached = '{}',
            suspended_on = null""";
    private static final String REOPENING = """
            reopened_on = ?, since = ?, closed_on = null, outcome = null, recurrence3 = null, recurrence6 = null,
            unreached = '{}'""";

    private final JdbcClient jdbc;
    private final Awaited awaited;
    private final Entries entries;

    DossierView(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.awaited = new Awaited(jdbc);
        this.entries = new Entries(jdbc);
    }

    @Override
    public Class<DossierEvent> family() {
        return DossierEvent.class;
    }

    @Override
    public String name() {
        return "dossier";
    }

    @Override
    public void apply(Recorded<DossierEvent> recorded) {
        DossierEvent event = recorded.event();
        change(event);
        recorded.mustTouch(update(event, "version = ?", recorded.version()));
        awaited.hear(event);
        entries.add(event, new Telling(recorded.version()).of(event));
    }

    private void change(DossierEvent event) {
        switch (event) {
            case DossierOpened opened -> open(opened);
            case StepReached step -> update(event, "step = ?, since = ?, passed = ?", step.step().name(),
                    step.reachedOn(), step.passedBecause() != null);
            case MediatorAssigned assigned -> update(event, "mediators = array_append(array_remove(mediators, ?), ?)",
                    assigned.mediatorId().value(), assigned.mediatorId().value());
            case ConsentGiven given -> update(event, given(given.side()), given.givenOn());
            case ConsentWithdrawn withdrawn -> update(event, withdrawn(withdrawn.side()), withdrawn.withdrawnOn());
            case PartyAdded it -> update(event, "sides = with_code(sides, ?)", it.side().name());
            case MeetingHeld _ -> update(event, "met = true");
            case SideInformed it -> update(event, "informed = with_code(informed, ?)", it.side().name());
            case AgreementReached it -> update(event, "agreements = with_code(agreements, ?)", it.form().name());
            case InquiryMade _ -> update(event, "inquired = true");
            case AdmissibilityDecided it ->
                    update(event, "checklist_owed = false, exclusion = ?", Column.code(it.exclusion()));
            case DossierSuspended it -> update(event, "suspended_on = ?", it.suspendedOn());
            case DossierResumed _ -> update(event, "suspended_on = null");
            case HandoverProposed it -> update(event, "handover_from = ?, handover_to = ?", it.from().value(),
                    it.to().value());
            case HandoverAnswered it -> answer(it);
            case DossierLinked it -> update(event, "sequel_id = ?", it.next().value());
            case NoteTaken _,SupportGiven _,OrientationMade _,OrientationAnswered _,AgreementFollowedUp _ -> {}
            case DossierClosed closed -> update(event, CLOSING, closed.outcome().name(), closed.closedOn());
            case RecurrenceChecked checked -> check(checked);
            case DossierReopened reopened ->
                    update(event, REOPENING, reopened.reopenedOn(), reopened.reopenedOn());
        }
    }

    private void open(DossierOpened event) {
        RequestId request = event.requestId();
        MediatorId opener = event.mediatorId();
        jdbc.sql("""
                insert into dossier (dossier_id, version, scheme_id, landlord_id, site_id, opened_on, nature, severity,
                                     origin, asked_by, request_id, since, checklist_owed, mediators)
                values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, array_remove(array[cast(? as uuid)], null))
                on conflict (dossier_id) do update
                   set mediators = excluded.mediators, given_a = null, withdrawn_a = null, given_b = null,
                       withdrawn_b = null, step = null, since = excluded.since, closed_on = null, outcome = null,
                       reopened_on = null, recurrence3 = null, recurrence6 = null, passed = false, sides = '{}',
                       met = false, informed = '{}', agreements = '{}', inquired = false, exclusion = null,
                       suspended_on = null, handover_from = null, handover_to = null, sequel_id = null,
                       unreached = '{}',
                       checklist_owed = excluded.checklist_owed""")
                .params(event.dossierId().value(), event.schemeId().value(), event.landlordId().value(),
                        event.siteId().value(), event.openedOn(), event.nature().name(), event.severity().grade(),
                        event.origin().name(), Column.code(event.askedBy()),
                        Column.id(request == null ? null : request.value()),
                        event.openedOn(), event.owesChecklist(),
                        Column.id(opener == null ? null : opener.value()))
                .update();
    }

    /** Where nobody could be asked no recurrence is known of, and it is said why. */
    private void check(RecurrenceChecked event) {
        update(event, columnOf(event.months()) + " = ?", event.recurred());
        if (event.unreached()) {
            update(event, "unreached = array_append(array_remove(unreached, ?), ?)", event.months().months(),
                    event.months().months());
        }
    }

    private void answer(HandoverAnswered event) {
        update(event, "handover_from = null, handover_to = null");
        if (event.accepted()) {
            update(event, "mediators = array_append(array_remove(array_remove(mediators, ?), ?), ?)",
                    event.from().value(), event.to().value(), event.to().value());
        }
    }

    private int update(DossierEvent event, String assignments, Object... values) {
        return jdbc.sql("update dossier set " + assignments + " where dossier_id = ?")
                .params(Stream.concat(Stream.of(values), Stream.of(event.dossierId().value())).toList()).update();
    }

    private static String given(Side side) {
        return switch (side) {
            case A -> "given_a = ?, withdrawn_a = null";
            case B -> "given_b = ?, withdrawn_b = null";
        };
    }

    private static String withdrawn(Side side) {
        return switch (side) {
            case A -> "withdrawn_a = ?";
            case B -> "withdrawn_b = ?";
        };
    }

    private static String columnOf(RecurrenceDelay delay) {
        return switch (delay) {
            case THREE_MONTHS -> "recurrence3";
            case SIX_MONTHS -> "recurrence6";
        };
    }
}
