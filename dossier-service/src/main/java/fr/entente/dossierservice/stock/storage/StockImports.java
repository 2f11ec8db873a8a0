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
import fr.entente.dossierservice.words.LandlordId;
import fr.entente.dossierservice.words.SiteId;
import fr.entente.servicekit.access.BoundTransactions;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.web.ConcurrencyProblem;

/** The imports of a scheme and how far each of them is. */
@Repository
public class StockImports {

    private static final String LATEST = "begun_at desc, import_id limit 20";
    private static final Duration SILENCE = Duration.ofSeconds(20);
    private static final Duration FORGOTTEN = Duration.ofDays(30);
    static final RowMapper<StockImport> IMPORT = Row.to(row -> new StockImport(row.id("import_id"),
            row.id("scheme_id"), new LandlordId(row.id("landlord_id")), row.day("from_day"),
            row.code(State.class, "state"), row.instant("begun_at"), row.number("lines"), row.number("faults"),
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
            jdbc.sql("delete from stock_import where scheme_id = ? and applied_at is null and begun_at < ?")
                    .params(caller.requiredScheme(), now().minus(FORGOTTEN)).update();
            jdbc.sql("""
                    insert into stock_import (import_id, scheme_id, landlord_id, from_day, begun_by, begun_at, state,
                                              touched_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (import_id) do nothing""")
                    .params(id, caller.requiredScheme(), landlord.value(), from, caller.person(), now(),
                            State.UPLOADING.name(), now())
                    .update();
            return one(caller.requiredScheme(), id)
                    .filter(found -> found.landlordId().equals(landlord) && found.from().equals(from)).isPresent();
        });
    }

    public Optional<StockImport> find(Caller caller, UUID id) {
        return transactions.read(caller, () -> one(caller.requiredScheme(), id));
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

    /** One reading at a time; one that has been silent for long has died with its process. */
    public boolean beginReading(Caller caller, UUID id) {
        return transactions.write(caller, () -> jdbc.sql("""
                update stock_import set state = 'READING', touched_at = ?, lines = 0
                 where import_id = ? and scheme_id = ?
                   and (state in ('UPLOADING', 'FAILED') or state = 'READING' and touched_at < ?)""")
                .params(now(), id, caller.requiredScheme(), now().minus(SILENCE)).update()) == 1;
    }

    public void progress(Caller caller, UUID id, long lines) {
        transactions.write(caller, () -> jdbc
                .sql("update stock_import set lines = ?, touched_at = ? where import_id = ? and state = 'READING'")
                .params(lines, now(), id).update());
    }

    public void fail(Caller caller, UUID id) {
        transactions.write(caller, () -> jdbc
                .sql("update stock_import set state = 'FAILED', touched_at = ? where import_id = ? and state = 'READING'")
                .params(now(), id).update());
    }

    /** Who declared this landlord's dwellings in the files before. */
    public Optional<String> knownOwner(Caller caller, LandlordId landlord) {
        return transactions.read(caller, () -> jdbc.sql("""
                select owner from stock_import
                 where scheme_id = ? and landlord_id = ? and applied_at is not null and owner is not null
                 order by applied_at desc limit 1""")
                .params(caller.requiredScheme(), landlord.value()).query(String.class).optional());
    }

    private Optional<StockImport> one(UUID scheme, UUID id) {
        return jdbc.sql("select * from stock_import where scheme_id = ? and import_id = ?").params(scheme, id)
                .query(IMPORT).optional();
    }

    private static @Nullable SiteId siteOrNull(@Nullable UUID id) {
        return id == null ? null : new SiteId(id);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
