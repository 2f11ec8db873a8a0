package fr.entente.dossierservice.stock.storage;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import fr.entente.dossierservice.lists.Row;
import fr.entente.dossierservice.stock.Building;
import fr.entente.dossierservice.stock.Cause;
import fr.entente.dossierservice.stock.Fault;
import fr.entente.dossierservice.stock.Group;
import fr.entente.dossierservice.stock.Grouping;
import fr.entente.dossierservice.stock.Memory;
import fr.entente.dossierservice.stock.Renewal;
import fr.entente.dossierservice.stock.StockImport;
import fr.entente.dossierservice.words.LandlordId;
import fr.entente.dossierservice.words.SiteId;
import fr.entente.servicekit.access.BoundTransactions;
import fr.entente.servicekit.access.Caller;

/** Reads what was found in a file, how it is grouped, and what is remembered of the files before. */
@Repository
public class StockFindings {

    private final JdbcClient jdbc;
    private final BoundTransactions transactions;

    StockFindings(JdbcClient jdbc, BoundTransactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    public List<Fault> faults(Caller caller, StockImport stock) {
        return transactions.read(caller, () -> jdbc
                .sql("""
                        select * from stock_fault
                         where import_id = ? and scheme_id = ? and landlord_id = ? order by number""")
                .params(whose(stock)).query(Row.to(row -> new Fault(row.number("line"), row.textOrNull("column_name"),
                        row.code(Cause.class, "cause"), row.longOrNull("other_line"))))
                .list());
    }

    public Grouping grouping(Caller caller, StockImport stock) {
        return transactions.read(caller, () -> new Grouping(groups(stock), stock.emptied()));
    }

    /** What all imports of the landlord that were applied said of each building; the latest one counts. */
    public Memory memory(Caller caller, LandlordId landlord) {
        Map<String, Optional<SiteId>> places = new HashMap<>();
        transactions.read(caller, () -> jdbc.sql("""
                select distinct on (b.key) b.key, g.import_id, g.number, g.taken, g.site_id
                  from stock_building b
                  join stock_group g on g.import_id = b.import_id and g.number = b.group_number
                  join stock_import i on i.import_id = b.import_id
                 where i.scheme_id = ? and i.landlord_id = ? and i.applied_at is not null
                 order by b.key, i.applied_at desc""")
                .params(caller.requiredScheme(), landlord.value())
                .query(Row.to(row -> places.put(row.text("key"), row.yes("taken")
                        ? Optional.of(site(row.idOrNull("site_id"), row.id("import_id"), row.number("number")))
                        : Optional.empty())))
                .list());
        return new Memory(places);
    }

    private static SiteId site(@Nullable UUID known, UUID importId, int group) {
        return known == null ? Renewal.siteOf(importId, group) : new SiteId(known);
    }

    private List<Group> groups(StockImport stock) {
        Map<Integer, List<Building>> buildings = new HashMap<>();
        jdbc.sql(
                """
                select * from stock_building
                 where import_id = ? and scheme_id = ? and landlord_id = ? order by number""")
                .params(whose(stock))
                .query(Row.to(row -> buildings.computeIfAbsent(row.number("group_number"),
                        _ -> new ArrayList<>()).add(building(row))))
                .list();
        return jdbc.sql("""
                select * from stock_group where import_id = ? and scheme_id = ? and landlord_id = ? order by number""")
                .params(whose(stock))
                .query(Row.to(row -> new Group(row.number("number"), row.text("name"), row.text("town"),
                        row.text("district"), row.yes("taken"), siteOf(stock, row),
                        buildings.getOrDefault(row.number("number"), List.of()))))
                .list();
    }

    static List<Object> whose(StockImport stock) {
        return List.of(stock.id(), stock.schemeId(), stock.landlordId().value());
    }

    private static Building building(Row row) throws SQLException {
        return new Building(row.number("number"), row.text("key"), row.text("programme"), row.text("label"),
                row.text("town"), row.text("district"), row.number("dwellings"), row.number("in_qpv"),
                row.number("outside_qpv"));
    }

    /** A group that was to be a new site is that site once it was applied. */
    private static @Nullable SiteId siteOf(StockImport stock, Row row) throws SQLException {
        var known = row.idOrNull("site_id");
        if (known == null && (stock.appliedAt() == null || !row.yes("taken"))) {
            return null;
        }
        return site(known, stock.id(), row.number("number"));
    }
}
