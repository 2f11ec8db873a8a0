package fr.entente.interventionservice.defect.notice;

import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import fr.entente.interventionservice.defect.notice.NoticeAddress.Language;
import fr.entente.servicekit.access.BoundTransactions;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.web.ConcurrencyProblem;

/** A setting and no event: an address may be a person's, and must be able to go away. */
@Repository
public class NoticeAddresses {

    private static final String KNOWN = """
            select exists (select from membership where scheme_id = ? and landlord_id = ?)""";
    private static final String FIND = """
            select version, address, language from defect_address where scheme_id = ? and landlord_id = ?""";
    private static final String CHOOSE = """
            insert into defect_address as a (scheme_id, landlord_id, version, address, language, since)
            values (:scheme, :landlord, 2, :address, :language, now())
            on conflict (scheme_id, landlord_id) do update
               set version = a.version + 1, address = excluded.address, language = excluded.language,
                   since = case when a.address is null then excluded.since else a.since end
             where a.version = :seen""";

    private static final long NOTHING_CHOSEN = 1;

    private final JdbcClient jdbc;
    private final BoundTransactions transactions;

    NoticeAddresses(JdbcClient jdbc, BoundTransactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    public NoticeAddress of(Caller caller, UUID landlord) {
        return transactions.read(caller, () -> {
            mustBeMember(caller, landlord);
            return find(caller, landlord);
        });
    }

    /** A repetition of the last choice is answered like the first time. */
    public NoticeAddress choose(Caller caller, UUID landlord, @Nullable String address, Language language,
            long seenVersion) {
        return transactions.write(caller, () -> {
            mustBeMember(caller, landlord);
            var before = find(caller, landlord);
            if (before.version() == seenVersion + 1 && Objects.equals(before.address(), address)
                    && before.language() == language) {
                return before;
            }
            if (before.version() != seenVersion || !isChosen(caller, landlord, address, language, seenVersion)) {
                throw new ConcurrencyProblem.VersionStale(before.version());
            }
            return new NoticeAddress(landlord, seenVersion + 1, address, language);
        });
    }

    private boolean isChosen(Caller caller, UUID landlord, @Nullable String address, Language language,
            long seenVersion) {
        return jdbc.sql(CHOOSE).param("scheme", caller.requiredScheme()).param("landlord", landlord)
                .param("address", address).param("language", language.name().toLowerCase(Locale.ROOT))
                .param("seen", seenVersion).update() == 1;
    }

    private void mustBeMember(Caller caller, UUID landlord) {
        if (!jdbc.sql(KNOWN).params(caller.requiredScheme(), landlord).query(Boolean.class).single()) {
            throw new ConcurrencyProblem.Unknown(landlord.toString());
        }
    }

    private NoticeAddress find(Caller caller, UUID landlord) {
        return jdbc.sql(FIND).params(caller.requiredScheme(), landlord)
                .query((row, _) -> new NoticeAddress(landlord, row.getLong(1), row.getString(2),
                        Language.valueOf(row.getString(3).toUpperCase(Locale.ROOT))))
                .optional().orElseGet(() -> new NoticeAddress(landlord, NOTHING_CHOSEN, null, Language.FR));
    }
}
