package fr.entente.interventionservice.intervention.views;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

import fr.entente.interventionservice.intervention.Deed;
import fr.entente.interventionservice.intervention.EntryType;
import fr.entente.interventionservice.intervention.InterventionDetail;
import fr.entente.interventionservice.intervention.InterventionEntry;
import fr.entente.interventionservice.intervention.InterventionId;
import fr.entente.interventionservice.intervention.InterventionSheet;
import fr.entente.interventionservice.intervention.WithdrawnBecause;
import fr.entente.interventionservice.words.Codes;
import fr.entente.servicekit.access.BoundTransactions;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.web.Cursor;
import fr.entente.servicekit.web.Page;
import fr.entente.servicekit.web.Paging;

/**
 * Who the mediator was is between him and the operator; what happened while it was another landlord's, is that one's.
 */
@Repository
class StoredInterventionSheets implements InterventionSheets {

    private static final String IN_SCHEME = """
            select exists (select from event
                            where aggregate_id = ? and version = 1 and aggregate_type = 'Intervention'
                              and payload ->> 'schemeId' = ?)""";

    private final JdbcClient jdbc;
    private final BoundTransactions transactions;
    private final JsonMapper json;

    StoredInterventionSheets(JdbcClient jdbc, BoundTransactions transactions, JsonMapper json) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.json = json;
    }

    @Override
    public Page<InterventionSheet> list(Caller caller, InterventionFilter filter, Paging paging) {
        var query = SheetQuery.of(caller).narrowedBy(filter, caller).page(SheetOrder.named(filter.sort()), paging);
        var rows = transactions.read(caller, () -> query.on(jdbc).query(sheetsFor(caller)).list());
        return paging.page(rows, last -> Cursor.of(last.startedAt(), last.id()));
    }

    @Override
    public Optional<InterventionDetail> find(Caller caller, InterventionId intervention) {
        var query = SheetQuery.of(caller).and("i.intervention_id = ?", intervention.value());
        return transactions.read(caller, () -> query.on(jdbc).query(sheetsFor(caller)).optional()
                .map(sheet -> new InterventionDetail(sheet, history(caller, intervention))));
    }

    @Override
    public boolean isInSchemeOf(Caller caller, InterventionId intervention) {
        return jdbc.sql(IN_SCHEME).params(intervention.toString(), caller.requiredScheme().toString())
                .query(Boolean.class).single();
    }

    private List<InterventionEntry> history(Caller caller, InterventionId intervention) {
        return jdbc.sql("""
                select * from intervention_entry
                 where intervention_id = :id and scheme_id = :scheme
                   and (:landlord::uuid is null or landlord_id = :landlord::uuid)
                 order by version""")
                .param("id", intervention.value()).param("scheme", caller.requiredScheme())
                .param("landlord", caller.boundLandlord().orElse(null))
                .query(entriesFor(caller)).list();
    }

    private RowMapper<InterventionEntry> entriesFor(Caller caller) {
        return (row, _) -> new InterventionEntry(row.getLong("version"), EntryType.valueOf(row.getString("type")),
                SheetRows.instant(row, "at"), isOperator(caller) ? row.getObject("by_person", UUID.class) : null,
                deed(row), Codes.read(WithdrawnBecause.class, row.getString("reason")));
    }

    private @Nullable Deed deed(ResultSet row) throws SQLException {
        var deed = row.getString("deed");
        return deed == null ? null : json.readValue(deed, Deed.class);
    }

    private static SheetRows sheetsFor(Caller caller) {
        return new SheetRows(isOperator(caller));
    }

    private static boolean isOperator(Caller caller) {
        return caller.role().isOperator();
    }
}
