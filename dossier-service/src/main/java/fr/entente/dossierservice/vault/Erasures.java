package fr.entente.dossierservice.vault;

import java.time.LocalDate;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import fr.entente.dossierservice.calendar.Days;
import fr.entente.dossierservice.lists.Row;
import fr.entente.dossierservice.words.DossierId;
import fr.entente.dossierservice.words.Nature;
import fr.entente.dossierservice.words.SiteId;
import fr.entente.servicekit.access.BoundTransactions;
import fr.entente.servicekit.access.Caller;

/** What was erased, and what will be. */
@Repository
public class Erasures {

    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final BoundTransactions transactions;
    private final Erasable erasable;
    private final Days days;

    Erasures(JdbcClient jdbc, BoundTransactions transactions, Erasable erasable, Days days) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.erasable = erasable;
        this.days = days;
    }

    /** When the words of a dossier were erased. */
    public record Erasure(LocalDate erasedOn, int parties, int notes) {}

    /**
     * A dossier whose words are erased before long.
     *
     * @param erasedFrom the day from which on they may be gone
     */
    public record Coming(DossierId dossierId, SiteId siteId, Nature nature, LocalDate closedOn, LocalDate erasedFrom,
            int parties, int notes) {}

    public List<Erasure> of(Caller caller, DossierId dossier) {
        return transactions.read(caller, () -> jdbc.sql("""
                select erased_on, parties, notes from vault_erasure
                 where scheme_id = ? and dossier_id = ? order by erased_on""")
                .params(caller.requiredScheme(), dossier.value())
                .query(Row.to(row -> new Erasure(row.day("erased_on"), row.number("parties"), row.number("notes"))))
                .list());
    }

    /** Within a month, the next ones first. */
    public List<Coming> coming(Caller caller) {
        return transactions.read(caller,
                () -> erasable.by(days.today().plusMonths(1), caller.requiredScheme(), null, MOST,
                        Row.to(row -> new Coming(new DossierId(row.id("dossier_id")), new SiteId(row.id("site_id")),
                                row.code(Nature.class, "nature"), row.day("closed_on"), row.day("erased_from"),
                                row.number("parties"), row.number("notes")))));
    }
}
