package fr.entente.dossierservice.dossier.views;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import fr.entente.dossierservice.calendar.Days;
import fr.entente.dossierservice.dossier.DossierEntry;
import fr.entente.dossierservice.lists.ListQuery;
import fr.entente.dossierservice.lists.Row;
import fr.entente.dossierservice.lists.SortBy;
import fr.entente.dossierservice.words.DossierId;
import fr.entente.servicekit.access.BoundTransactions;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.web.Page;
import fr.entente.servicekit.web.Paging;

/** Dossiers that a caller may see. */
@Repository
public class Dossiers {

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
        RowMapper<DossierItem> items = items(caller);
        return transactions.read(caller,
                () -> query.page(jdbc, items, sorted, "d.dossier_id", item -> item.id().value(), paging));
    }

    public Optional<Story> find(Caller caller, DossierId dossier) {
        ListQuery query = whichOf(caller).and("d.dossier_id = ?", dossier.value());
        RowMapper<DossierItem> items = items(caller);
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
                .list(jdbc, "version", Row.to(DossierRows::entry));
    }

    /** Who follows a dossier concerns those who mediate alone. */
    private RowMapper<DossierItem> items(Caller caller) {
        LocalDate today = days.today();
        boolean operates = caller.role().isOperator();
        return Row.to(row -> DossierRows.item(row, today, operates ? row.ids("mediators") : List.of()));
    }
}
