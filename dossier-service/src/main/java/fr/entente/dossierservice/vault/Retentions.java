package fr.entente.dossierservice.vault;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import fr.entente.dossierservice.calendar.Days;
import fr.entente.dossierservice.lists.Row;
import fr.entente.servicekit.access.BoundTransactions;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.web.ConcurrencyProblem;

/** A setting of the scheme. Whatever is chosen, a month passes before something is erased by it. */
@Repository
public class Retentions {

    private static final String CHOOSE = """
            insert into vault_retention as r (scheme_id, version, months, since)
            values (:scheme, 2, :months, :today)
            on conflict (scheme_id) do update
               set version = r.version + 1, months = excluded.months, since = excluded.since
             where r.version = :seen""";

    private static final long NOTHING_CHOSEN = 1;

    private final JdbcClient jdbc;
    private final BoundTransactions transactions;
    private final VaultProperties properties;
    private final Days days;

    Retentions(JdbcClient jdbc, BoundTransactions transactions, VaultProperties properties, Days days) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.properties = properties;
        this.days = days;
    }

    public Retention of(Caller caller) {
        return transactions.read(caller, () -> find(caller));
    }

    /** A repetition of the last choice is answered like the first time. */
    public Retention choose(Caller caller, int months, long seenVersion) {
        return transactions.write(caller, () -> {
            var before = find(caller);
            if (before.version() == seenVersion + 1 && before.chosen() && before.months() == months) {
                return before;
            }
            if (before.version() != seenVersion || !isChosen(caller, months, seenVersion)) {
                throw new ConcurrencyProblem.VersionStale(before.version());
            }
            return new Retention(seenVersion + 1, months, true);
        });
    }

    private boolean isChosen(Caller caller, int months, long seenVersion) {
        return jdbc.sql(CHOOSE).param("scheme", caller.requiredScheme()).param("months", months)
                .param("today", days.today()).param("seen", seenVersion).update() == 1;
    }

    private Retention find(Caller caller) {
        return jdbc.sql("select version, months from vault_retention where scheme_id = ?")
                .param(caller.requiredScheme())
                .query(Row.to(row -> retention(row.version(), row.numberOrNull("months"))))
                .optional().orElseGet(() -> retention(NOTHING_CHOSEN, null));
    }

    private Retention retention(long version, @Nullable Integer months) {
        return new Retention(version, months == null ? properties.retentionMonths() : months, months != null);
    }
}
