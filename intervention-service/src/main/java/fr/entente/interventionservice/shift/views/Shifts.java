package fr.entente.interventionservice.shift.views;

import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import fr.entente.interventionservice.calendar.Days;
import fr.entente.interventionservice.shift.ShiftId;
import fr.entente.servicekit.access.BoundTransactions;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.web.Page;
import fr.entente.servicekit.web.Paging;

/** Shifts that a caller may see: a landlord those that ended and were at its sites, the others all of the scheme. */
@Repository
public class Shifts {

    private static final String KNOWN = """
            select exists (select from event
                            where aggregate_id = ? and version = 1 and aggregate_type = 'Shift'
                              and payload ->> 'schemeId' = ?)""";

    private final JdbcClient jdbc;
    private final BoundTransactions transactions;
    private final Days days;

    Shifts(JdbcClient jdbc, BoundTransactions transactions, Days days) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.days = days;
    }

    public Page<ShiftItem> list(Caller caller, ShiftFilter filter, Paging paging) {
        var query = ShiftQuery.of(caller).narrowedBy(filter, caller, days.now()).page(filter.sort(), paging);
        var rows = transactions.read(caller, () -> query.on(jdbc).query(rowsFor(caller)).list());
        return paging.page(rows, ShiftQuery::cursorOf);
    }

    public Optional<ShiftItem> find(Caller caller, ShiftId shift) {
        return one(caller, ShiftQuery.of(caller).and("h.shift_id = ?", shift.value()));
    }

    Optional<ShiftItem> one(Caller caller, ShiftQuery query) {
        return transactions.read(caller, () -> query.on(jdbc).query(rowsFor(caller)).optional());
    }

    /** Asks the store itself: a change may follow a plan faster than the view. */
    public boolean isKnownTo(Caller caller, ShiftId shift) {
        return jdbc.sql(KNOWN).params(shift.toString(), caller.requiredScheme().toString()).query(Boolean.class)
                .single();
    }

    private ShiftRows rowsFor(Caller caller) {
        return new ShiftRows(caller.role().isOperator(), days.now());
    }
}
