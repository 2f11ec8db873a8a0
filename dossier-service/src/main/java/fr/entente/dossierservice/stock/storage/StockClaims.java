package fr.entente.dossierservice.stock.storage;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import fr.entente.dossierservice.stock.StockImport;
import fr.entente.dossierservice.words.LandlordId;
import fr.entente.dossierservice.words.SiteId;
import fr.entente.servicekit.access.BoundTransactions;
import fr.entente.servicekit.access.Caller;

/** Which import of a landlord is being applied, and which was. */
@Repository
public class StockClaims {

    private static final Duration ANSWERED = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final BoundTransactions transactions;
    private final Clock clock;

    StockClaims(JdbcClient jdbc, BoundTransactions transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Kept before it is tried, so that it can be told afterwards whether it was done. One at a time for a landlord. */
    public boolean claim(Caller caller, StockImport stock, SiteId last, String look) {
        return transactions.write(caller, () -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))").param(stock.landlordId().toString())
                    .query().singleRow();
            return jdbc.sql("""
                    update stock_import i set applying_site = ?, applying_look = ?, touched_at = ?
                     where import_id = ? and scheme_id = ? and landlord_id = ? and applied_at is null
                       and not exists (select from stock_import o
                                        where o.scheme_id = i.scheme_id and o.landlord_id = i.landlord_id
                                          and o.applying_site is not null and o.applied_at is null)""")
                    .params(last.value(), look, now()).params(StockFindings.whose(stock)).update() == 1;
        });
    }

    /** It was refused. */
    public void release(Caller caller, StockImport stock) {
        releaseSilentSince(caller, stock, now());
    }

    /** Whoever tried it is gone, and the store will not take it any more. */
    public void releaseForgotten(Caller caller, StockImport stock) {
        releaseSilentSince(caller, stock, now().minus(ANSWERED));
    }

    private void releaseSilentSince(Caller caller, StockImport stock, OffsetDateTime day) {
        transactions.write(caller, () -> jdbc.sql("""
                update stock_import set applying_site = null, applying_look = null
                 where import_id = ? and scheme_id = ? and landlord_id = ? and applied_at is null
                   and touched_at <= ?""")
                .params(StockFindings.whose(stock)).param(day).update());
    }

    public void applied(Caller caller, StockImport stock) {
        transactions.write(caller, () -> jdbc.sql("""
                update stock_import set applied_at = ?
                 where import_id = ? and scheme_id = ? and landlord_id = ? and applied_at is null""")
                .param(now()).params(StockFindings.whose(stock)).update());
    }

    /** Those of the landlord of which it is not known whether they were done. */
    public List<StockImport> unsettled(Caller caller, LandlordId landlord) {
        return transactions.read(caller, () -> jdbc.sql("""
                select * from stock_import
                 where scheme_id = ? and landlord_id = ? and applying_site is not null and applied_at is null""")
                .params(caller.requiredScheme(), landlord.value()).query(StockImports.IMPORT).list());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
