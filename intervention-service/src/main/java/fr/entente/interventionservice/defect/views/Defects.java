package fr.entente.interventionservice.defect.views;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import fr.entente.interventionservice.calendar.Days;
import fr.entente.interventionservice.defect.DefectId;
import fr.entente.interventionservice.defect.views.DefectDetails.Entry;
import fr.entente.servicekit.access.BoundTransactions;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.web.Page;
import fr.entente.servicekit.web.Paging;

/** Defects that a caller may see: a landlord its own, the others all of the scheme. */
@Repository
public class Defects {

    private static final String KNOWN = """
            select exists (select from event
                            where aggregate_id = :defect and version = 1 and aggregate_type = 'TechnicalDefect'
                              and payload ->> 'schemeId' = :scheme
                              and payload ->> 'landlordId' = coalesce(:landlord::text, payload ->> 'landlordId'))""";

    private final JdbcClient jdbc;
    private final BoundTransactions transactions;
    private final Days days;

    public Defects(JdbcClient jdbc, BoundTransactions transactions, Days days) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.days = days;
    }

    public Page<DefectItem> list(Caller caller, DefectFilter filter, Paging paging) {
        var order = DefectOrder.named(filter.sort());
        var query = DefectQuery.of(caller, days.today()).narrowedBy(filter, caller).page(order, paging);
        var rows = transactions.read(caller, () -> query.on(jdbc).query(rowsFor(caller)).list());
        return paging.page(rows, order::cursorOf);
    }

    public Optional<DefectItem> find(Caller caller, DefectId defect) {
        var query = DefectQuery.of(caller, days.today()).and("d.defect_id = ?", defect.value());
        return transactions.read(caller, () -> query.on(jdbc).query(rowsFor(caller)).optional());
    }

    public List<Entry> history(Caller caller, DefectId defect) {
        return transactions.read(caller, () -> jdbc.sql("""
                select * from defect_entry where defect_id = ? and scheme_id = ? order by version""")
                .params(defect.value(), caller.requiredScheme()).query((row, _) -> DefectRows.entry(row)).list());
    }

    /** Also where they were merged before the store told the report that stays. */
    public boolean standsForOthers(Caller caller, DefectId defect) {
        return find(caller, defect).map(DefectItem::standsForOthers).orElse(false);
    }

    /** Asks the store itself: a change may follow a report faster than the view. */
    public boolean isKnownTo(Caller caller, DefectId defect) {
        return jdbc.sql(KNOWN).param("defect", defect.toString()).param("scheme", caller.requiredScheme().toString())
                .param("landlord", caller.boundLandlord().map(UUID::toString).orElse(null)).query(Boolean.class)
                .single();
    }

    private static DefectRows rowsFor(Caller caller) {
        return new DefectRows(caller.role().isOperator());
    }
}
