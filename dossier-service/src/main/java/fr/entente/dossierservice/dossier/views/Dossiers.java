package fr.entente.dossierservice.dossier.views;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

import fr.entente.dossierservice.calendar.Days;
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
import fr.entente.dossierservice.lists.ListQuery;
import fr.entente.dossierservice.lists.Row;
import fr.entente.dossierservice.lists.SortBy;
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
import fr.entente.servicekit.access.BoundTransactions;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.web.Page;
import fr.entente.servicekit.web.Paging;

/** Dossiers that a caller may see. */
@Repository
public class Dossiers {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private static final String SELECT = """
            select d.*, s.name as site_name, s.town from dossier d left join site s on s.site_id = d.site_id
             where d.scheme_id = ?""";

    private static final Map<String, SortBy<DossierItem>> SORTS = Map.of(
            "openedOn", SortBy.ascending("d.opened_on", DossierItem::openedOn, cursor -> cursor.date(0)),
            "closedOn", SortBy.ascending("coalesce(d.closed_on, date '9999-12-31')",
                    item -> Optional.ofNullable(item.closedOn()).orElse(NEVER), cursor -> cursor.date(0)),
            "severity", SortBy.ascending("d.severity", item -> item.severity().grade(), cursor -> cursor.number(0)));

    private final JdbcClient jdbc;
    private final BoundTransactions transactions;
    private final Days days;

    public Dossiers(JdbcClient jdbc, BoundTransactions transactions, Days days) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.days = days;
    }

    /** A dossier and what happened to it, in the order in which it was recorded. */
    public record Story(DossierItem item, List<DossierEntry> entries) {}

    public Page<DossierItem> list(Caller caller, DossierFilter filter, Paging paging) {
        String sort = filter.sort();
        SortBy<DossierItem> sorted = SortBy.choose(sort == null ? "-openedOn" : sort, SORTS);
        ListQuery query = whichOf(caller)
                .andIf(filter.siteId(), "d.site_id = ?")
                .andIf(filter.landlordId(), "d.landlord_id = ?")
                .andIf(filter.nature(), "d.nature = ?")
                .andIf(filter.step(), "coalesce(d.step, 'RECEIVED') = ?")
                .andIf(Days.plausibleOrNull("from", filter.from()), "d.opened_on >= ?")
                .andIf(Days.plausibleOrNull("to", filter.to()), "d.opened_on <= ?");
        narrow(query, filter);
        narrow(query, filter.status());
        RowMapper<DossierItem> items = items();
        return transactions.read(caller,
                () -> query.page(jdbc, items, sorted, "d.dossier_id", item -> item.id().value(), paging));
    }

    public Optional<Story> find(Caller caller, DossierId dossier) {
        ListQuery query = whichOf(caller).and("d.dossier_id = ?", dossier.value());
        RowMapper<DossierItem> items = items();
        return transactions.read(caller,
                () -> query.single(jdbc, items).map(item -> new Story(item, entriesOf(caller, dossier))));
    }

    private static ListQuery whichOf(Caller caller) {
        return new ListQuery(SELECT, caller.requiredScheme())
                .andIf(caller.boundLandlord().orElse(null), "d.landlord_id = ?");
    }

    /** A closing stays in its period, whatever became of the dossier since: that is how dashboards count it. */
    private static void narrow(ListQuery query, DossierFilter filter) {
        LocalDate from = Days.plausibleOrNull("closedFrom", filter.closedFrom());
        LocalDate to = Days.plausibleOrNull("closedTo", filter.closedTo());
        if (from != null || to != null) {
            query.and("""
                    exists (select from dossier_entry e
                             where e.scheme_id = d.scheme_id and e.dossier_id = d.dossier_id and e.type = 'CLOSED'
                               and e.on_day between ? and ?)""", from == null ? LocalDate.EPOCH : from,
                    to == null ? NEVER : to);
        }
    }

    private static void narrow(ListQuery query, DossierFilter.@Nullable Status status) {
        switch (status) {
            case null -> {}
            case OPEN -> query.and("d.closed_on is null");
            case CLOSED -> query.and("d.closed_on is not null");
        }
    }

    private List<DossierEntry> entriesOf(Caller caller, DossierId dossier) {
        return new ListQuery("select * from dossier_entry where scheme_id = ?", caller.requiredScheme())
                .andIf(caller.boundLandlord().orElse(null), "landlord_id = ?")
                .and("dossier_id = ?", dossier.value())
                .list(jdbc, "version", Row.to(Dossiers::entry));
    }

    private RowMapper<DossierItem> items() {
        LocalDate today = days.today();
        return Row.to(row -> item(row, today));
    }

    private static DossierItem item(Row row, LocalDate today) throws SQLException {
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
                row.ids("mediators").stream().map(MediatorId::new).toList(), consents(row), evidence(row),
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

    private static DossierEntry entry(Row row) throws SQLException {
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
