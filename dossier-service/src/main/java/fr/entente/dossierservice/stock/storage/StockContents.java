package fr.entente.dossierservice.stock.storage;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import fr.entente.dossierservice.stock.Building;
import fr.entente.dossierservice.stock.Fault;
import fr.entente.dossierservice.stock.Group;
import fr.entente.dossierservice.stock.Grouping;
import fr.entente.dossierservice.stock.StockImport;
import fr.entente.dossierservice.stock.StockReading;
import fr.entente.dossierservice.stock.StockRejection;
import fr.entente.dossierservice.words.SiteId;
import fr.entente.servicekit.access.BoundTransactions;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.storage.Rows;

/** Writes what was read of a file, and how it is grouped. */
@Repository
public class StockContents {

    private record Placed(int group, Building building) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final BoundTransactions transactions;

    StockContents(JdbcClient jdbc, JdbcTemplate template, BoundTransactions transactions) {
        this.jdbc = jdbc;
        this.template = template;
        this.transactions = transactions;
    }

    /**
     * The counts and the faults; the file itself goes. Answers false, and keeps nothing, once another reading took
     * over.
     */
    public boolean keep(Caller caller, StockImport stock, StockReading reading, Grouping grouping) {
        return transactions.write(caller, () -> {
            boolean mine = jdbc
                    .sql("update stock_import set state = 'READ', touched_at = now(), lines = ?, faults = ?, owner = ?"
                            + StockImports.THIS_READING)
                    .params(Arrays.asList(reading.lines(), reading.faults().total(), reading.owner().orElse(null)))
                    .params(StockImports.thisReading(stock)).update() == 1;
            if (mine) {
                delete("stock_part", stock);
                keepFaults(stock, reading.faults().first());
                write(stock, grouping);
            }
            return mine;
        });
    }

    private void delete(String table, StockImport stock) {
        jdbc.sql("delete from %s where import_id = ? and scheme_id = ? and landlord_id = ?".formatted(table))
                .params(StockFindings.whose(stock)).update();
    }

    /** Unless somebody applies it meanwhile: what is applied is what was looked at. */
    public void regroup(Caller caller, StockImport stock, Grouping grouping) {
        transactions.write(caller, () -> {
            mustStillBeOpen(stock);
            delete("stock_building", stock);
            delete("stock_group", stock);
            return write(stock, grouping);
        });
    }

    private void mustStillBeOpen(StockImport stock) {
        boolean open = jdbc.sql("""
                select import_id from stock_import
                 where import_id = ? and scheme_id = ? and landlord_id = ? and applying_site is null
                   and applied_at is null for update""")
                .params(StockFindings.whose(stock)).query(UUID.class).optional().isPresent();
        if (!open) {
            throw new StockRejection.AppliedAlready();
        }
    }

    private void keepFaults(StockImport stock, List<Fault> faults) {
        Rows.of(IntStream.range(0, faults.size()).boxed().toList()).ints(number -> number)
                .longs(number -> faults.get(number).line()).texts(number -> faults.get(number).column())
                .texts(number -> faults.get(number).cause().name()).longs(number -> faults.get(number).otherLine())
                .update(template, """
                        insert into stock_fault (import_id, scheme_id, landlord_id, number, line, column_name, cause,
                                                 other_line)
                        select %s, f.* from unnest(?, ?, ?, ?, ?) f""".formatted(whose(stock)));
    }

    private int write(StockImport stock, Grouping grouping) {
        jdbc.sql("update stock_import set emptied = ? where import_id = ? and scheme_id = ? and landlord_id = ?")
                .param(grouping.emptied().stream().map(SiteId::value).toArray(UUID[]::new))
                .params(StockFindings.whose(stock)).update();
        writeGroups(stock, grouping.groups());
        return writeBuildings(stock, grouping.groups().stream().flatMap(group -> group.buildings().stream()
                .map(building -> new Placed(group.number(), building))).toList());
    }

    private void writeGroups(StockImport stock, Collection<Group> groups) {
        Rows.of(groups).ints(Group::number).texts(Group::name).texts(Group::town).texts(Group::district)
                .booleans(Group::taken).uuids(group -> group.siteId() == null ? null : group.siteId().value())
                .update(template, """
                        insert into stock_group (import_id, scheme_id, landlord_id, number, name, town, district,
                                                 taken, site_id)
                        select %s, g.* from unnest(?, ?, ?, ?, ?, ?) g""".formatted(whose(stock)));
    }

    private int writeBuildings(StockImport stock, Collection<Placed> placed) {
        return Rows.of(placed).ints(Placed::group).ints(each -> each.building().number())
                .texts(each -> each.building().key())
                .texts(each -> each.building().programme()).texts(each -> each.building().label())
                .texts(each -> each.building().town()).texts(each -> each.building().district())
                .ints(each -> each.building().dwellings()).ints(each -> each.building().inQpv())
                .ints(each -> each.building().outsideQpv())
                .update(template, """
                        insert into stock_building (import_id, scheme_id, landlord_id, group_number, number, key,
                                                    programme, label, town, district, dwellings, in_qpv, outside_qpv)
                        select %s, b.* from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) b""".formatted(whose(stock)));
    }

    /** Ids are ours and no text. */
    private static String whose(StockImport stock) {
        return "'%s'::uuid, '%s'::uuid, '%s'::uuid".formatted(stock.id(), stock.schemeId(), stock.landlordId());
    }
}
