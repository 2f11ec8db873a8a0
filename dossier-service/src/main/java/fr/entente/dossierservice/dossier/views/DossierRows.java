package fr.entente.dossierservice.dossier.views;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import fr.entente.dossierservice.dossier.AgreementForm;
import fr.entente.dossierservice.dossier.ConsentForm;
import fr.entente.dossierservice.dossier.Consents;
import fr.entente.dossierservice.dossier.Consents.Consent;
import fr.entente.dossierservice.dossier.DossierEntry;
import fr.entente.dossierservice.dossier.EntryType;
import fr.entente.dossierservice.dossier.Evidence;
import fr.entente.dossierservice.dossier.Exclusion;
import fr.entente.dossierservice.dossier.Facts;
import fr.entente.dossierservice.dossier.Handover;
import fr.entente.dossierservice.dossier.MeetingCourse;
import fr.entente.dossierservice.dossier.MeetingKind;
import fr.entente.dossierservice.dossier.Outcome;
import fr.entente.dossierservice.dossier.PassedBecause;
import fr.entente.dossierservice.dossier.RecurrenceDelay;
import fr.entente.dossierservice.dossier.ReopenedBecause;
import fr.entente.dossierservice.dossier.Stage;
import fr.entente.dossierservice.dossier.Step;
import fr.entente.dossierservice.dossier.Talks;
import fr.entente.dossierservice.lists.Row;
import fr.entente.dossierservice.words.AskedBy;
import fr.entente.dossierservice.words.DossierId;
import fr.entente.dossierservice.words.LandlordId;
import fr.entente.dossierservice.words.MediatorId;
import fr.entente.dossierservice.words.Nature;
import fr.entente.dossierservice.words.Origin;
import fr.entente.dossierservice.words.Partner;
import fr.entente.dossierservice.words.RequestId;
import fr.entente.dossierservice.words.Severity;
import fr.entente.dossierservice.words.Side;
import fr.entente.dossierservice.words.SiteId;

/** What a row of a view tells of a dossier. */
final class DossierRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private DossierRows() {}

    static DossierItem item(Row row, LocalDate today, Collection<UUID> mediators) throws SQLException {
        UUID request = row.idOrNull("request_id");
        UUID sequel = row.idOrNull("sequel_id");
        LocalDate openedOn = row.day("opened_on");
        LocalDate closedOn = row.dayOrNull("closed_on");
        Step step = row.codeOrNull(Step.class, "step");
        return new DossierItem(new DossierId(row.id("dossier_id")), row.version(), new SiteId(row.id("site_id")),
                row.textOrNull("site_name"), row.textOrNull("town"), new LandlordId(row.id("landlord_id")), openedOn,
                row.code(Nature.class, "nature"), new Severity(row.number("severity")),
                row.code(Origin.class, "origin"), row.codeOrNull(AskedBy.class, "asked_by"),
                request == null ? null : new RequestId(request), Stage.of(step), closedOn,
                row.codeOrNull(Outcome.class, "outcome"), row.dayOrNull("reopened_on"), row.yesOrNull("recurrence3"),
                row.yesOrNull("recurrence6"),
                ChronoUnit.DAYS.between(openedOn, closedOn == null ? today : closedOn),
                mediators.stream().map(MediatorId::new).toList(), consents(row), evidence(row),
                row.dayOrNull("suspended_on"), sequel == null ? null : new DossierId(sequel),
                row.codeOrNull(Exclusion.class, "exclusion"), handover(row), step, row.yes("passed"),
                row.day("since"), row.yes("checklist_owed"), row.numbers("unreached"));
    }

    private static Evidence evidence(Row row) throws SQLException {
        return new Evidence(row.codes(Side.class, "sides"), row.yes("met"), row.codes(Side.class, "informed"),
                row.codes(AgreementForm.class, "agreements"), row.yes("inquired"));
    }

    private static @Nullable Handover handover(Row row) throws SQLException {
        UUID from = row.idOrNull("handover_from");
        UUID to = row.idOrNull("handover_to");
        return from == null || to == null ? null : new Handover(new MediatorId(from), new MediatorId(to));
    }

    private static Consents consents(Row row) throws SQLException {
        return new Consents(new Consent(row.dayOrNull("given_a"), row.dayOrNull("withdrawn_a")),
                new Consent(row.dayOrNull("given_b"), row.dayOrNull("withdrawn_b")));
    }

    private static Facts facts(Row row) throws SQLException {
        String told = row.textOrNull("facts");
        return told == null ? Facts.NONE : JSON.readValue(told, Facts.class);
    }

    static DossierEntry entry(Row row) throws SQLException {
        Integer months = row.numberOrNull("months");
        return new DossierEntry(row.version(), row.code(EntryType.class, "type"), row.day("on_day"),
                row.codeOrNull(Step.class, "step"), row.codeOrNull(PassedBecause.class, "passed_because"),
                row.codeOrNull(Partner.class, "partner"), row.codeOrNull(Outcome.class, "outcome"),
                months == null ? null : RecurrenceDelay.ofMonths(months), row.yesOrNull("recurred"),
                row.codeOrNull(ReopenedBecause.class, "reason"),
                new Talks(row.codeOrNull(Side.class, "side"), row.codeOrNull(ConsentForm.class, "consent_form"),
                        row.codeOrNull(MeetingKind.class, "meeting"), row.codeOrNull(MeetingCourse.class, "course")),
                facts(row));
    }
}
