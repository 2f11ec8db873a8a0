package fr.entente.dossierservice.stock.storage;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import fr.entente.dossierservice.lists.ListQuery;
import fr.entente.dossierservice.lists.Row;
import fr.entente.dossierservice.stock.StockImport;
import fr.entente.dossierservice.stock.StockImport.State;
import fr.entente.dossierservice.stock.StockRejection;
import fr.entente.dossierservice.words.LandlordId;
import fr.entente.dossierservice.words.SiteId;
import fr.entente.servicekit.access.BoundTransactions;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.web.ConcurrencyProblem;

/** The imports of a scheme and how far each of them is. */
@Repository
public class StockImports {

    private static final String LATEST = "begun_at desc, import_id limit 20";
    private static final Duration LEFT = Duration.ofHours(1);
    private static final int MOST_UNREAD = 4;
    private static final int MOST_UNAPPLIED = 20;
    /** Whoever was given up in favour of another attempt changes nothing any more. */
    static final String THIS_READING = " where import_id = ? and scheme_id = ? and landlord_id = ?"
            + " and state = 'READING' and attempt = ?";
    static final RowMapper<StockImport> IMPORT = Row.to(row -> new StockImport(row.id("import_id"),
            row.id("scheme_id"), new LandlordId(row.id("landlord_id")), row.day("from_day"),
            row.code(State.class, "state"), row.instant("begun_at"), row.number("attempt"), row.instant("touched_at"),
            row.number("lines"), row.number("faults"),
            row.ids("emptied").stream().map(SiteId::new).collect(Collectors.toUnmodifiableSet()),
            siteOrNull(row.idOrNull("applying_site")), row.textOrNull("applying_look"),
            row.instantOrNull("applied_at")));

    private final JdbcClient jdbc;
    private final BoundTransactions transactions;
    private final Clock clock;

    StockImports(JdbcClient jdbc, BoundTransactions transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Answers whether it is there now as it was asked for; imports that were left lying go. */
    public boolean begin(Caller caller, UUID id, LandlordId landlord, LocalDate from) {
        return transactions.write(caller, () -> {
            makeRoom(caller.requiredScheme(), landlord, id);
            jdbc.sql("""
                    insert into stock_import (import_id, scheme_id, landlord_id, from_day, begun_by, begun_at, state,
                                              touched_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (import_id) do nothing""")
                    .params(id, caller.requiredScheme(), landlord.value(), from, caller.person(), now(),
                            State.UPLOADING.name(), now())
                    .update();
            return one(caller, id)
                    .filter(found -> found.landlordId().equals(landlord) && found.from().equals(from)).isPresent();
        });
    }

    /** What one landlord can leave behind has an end; one after the other, so that none slips by. */
    private void makeRoom(UUID scheme, LandlordId landlord, UUID id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 1))").param(landlord.toString()).query()
                .singleRow();
        jdbc.sql("""
                delete from stock_import
                 where scheme_id = ? and landlord_id = ? and state <> 'READ' and touched_at < ?""")
                .params(scheme, landlord.value(), now().minus(LEFT)).update();
        jdbc.sql("""
                delete from stock_import where import_id in (
                    select import_id from stock_import
                     where scheme_id = ? and landlord_id = ? and state = 'READ'
                       and applying_site is null and applied_at is null
                     order by begun_at desc, import_id offset ?)""")
                .params(scheme, landlord.value(), MOST_UNAPPLIED).update();
        int unread = jdbc.sql("""
                select count(*) from stock_import
                 where scheme_id = ? and landlord_id = ? and state <> 'READ' and import_id <> ?""")
                .params(scheme, landlord.value(), id).query(Integer.class).single();
        if (unread >= MOST_UNREAD) {
            throw new StockRejection.TooManyUnread();
        }
    }

    public Optional<StockImport> find(Caller caller, UUID id) {
        return transactions.read(caller, () -> one(caller, id));
    }

    /** Nobody learns of another's import. */
    public StockImport require(Caller caller, UUID id) {
        return find(caller, id).orElseThrow(() -> new ConcurrencyProblem.Unknown(id.toString()));
    }

    public List<StockImport> latest(Caller caller) {
        var query = new ListQuery("select * from stock_import where scheme_id = ?", caller.requiredScheme())
                .andIf(caller.boundLandlord().orElse(null), "landlord_id = ?");
        return transactions.read(caller, () -> query.list(jdbc, LATEST, IMPORT));
    }

    /**
     * One reading at a time; one that has been silent for long has died with its process, and another takes its place.
     */
    public Optional<StockImport> beginReading(Caller caller, StockImport stock) {
        return transactions.write(caller, () -> jdbc.sql("""
                update stock_import set state = 'READING', attempt = attempt + 1, touched_at = ?, lines = 0
                 where import_id = ? and scheme_id = ? and landlord_id = ?
                   and (state in ('UPLOADING', 'FAILED') or state = 'READING' and touched_at < ?)
                returning *""")
                .params(now(), stock.id(), stock.schemeId(), stock.landlordId().value(),
                        now().minus(StockImport.SILENCE))
                .query(IMPORT).optional());
    }

    public void progress(Caller caller, StockImport reading, long lines) {
        transactions.write(caller, () -> jdbc
                .sql("update stock_import set lines = ?, touched_at = ?" + THIS_READING)
                .params(lines, now()).params(thisReading(reading)).update());
    }

    public void fail(Caller caller, StockImport reading) {
        transactions.write(caller, () -> jdbc
                .sql("update stock_import set state = 'FAILED', touched_at = ?" + THIS_READING)
                .param(now()).params(thisReading(reading)).update());
    }

    static List<Object> thisReading(StockImport reading) {
        return List.of(reading.id(), reading.schemeId(), reading.landlordId().value(), reading.attempt());
    }

    /** Who declared this landlord's dwellings in the files before. */
    public Optional<String> knownOwner(Caller caller, LandlordId landlord) {
        return transactions.read(caller, () -> jdbc.sql("""
                select owner from stock_import
                 where scheme_id = ? and landlord_id = ? and applied_at is not null and owner is not null
                 order by applied_at desc limit 1""")
                .params(caller.requiredScheme(), landlord.value()).query(String.class).optional());
    }

    private Optional<StockImport> one(Caller caller, UUID id) {
        return new ListQuery("select * from stock_import where scheme_id = ?", caller.requiredScheme())
                .andIf(caller.boundLandlord().orElse(null), "landlord_id = ?").and("import_id = ?", id)
                .single(jdbc, IMPORT);
    }

    private static @Nullable SiteId siteOrNull(@Nullable UUID id) {
        return id == null ? null : new SiteId(id);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
