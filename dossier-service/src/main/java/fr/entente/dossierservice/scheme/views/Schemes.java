package fr.entente.dossierservice.scheme.views;

import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import fr.entente.dossierservice.calendar.Days;
import fr.entente.dossierservice.lists.ListQuery;
import fr.entente.dossierservice.lists.Row;
import fr.entente.dossierservice.scheme.views.SchemeDetails.Contract;
import fr.entente.dossierservice.scheme.views.SchemeDetails.FirstAnswer;
import fr.entente.dossierservice.scheme.views.SchemeDetails.Member;
import fr.entente.dossierservice.words.LandlordId;
import fr.entente.dossierservice.words.OperatorId;
import fr.entente.dossierservice.words.SchemeId;
import fr.entente.servicekit.access.BoundTransactions;
import fr.entente.servicekit.access.Caller;

/** The scheme a caller acts in. */
@Repository
public class Schemes {

    private final JdbcClient jdbc;
    private final BoundTransactions transactions;
    private final Days days;

    public Schemes(JdbcClient jdbc, BoundTransactions transactions, Days days) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.days = days;
    }

    public Optional<SchemeDetails> of(Caller caller) {
        UUID landlord = caller.boundLandlord().orElse(null);
        return transactions.read(caller, () -> find(caller.requiredScheme(), landlord));
    }

    private Optional<SchemeDetails> find(UUID scheme, @Nullable UUID landlord) {
        Stock stock = stockOf(scheme, landlord, days.today());
        return jdbc.sql("select * from scheme where scheme_id = ?").param(scheme)
                .query(Row.to(row -> {
                    LandlordId coordinator = new LandlordId(row.id("coordinator_id"));
                    return new SchemeDetails(new SchemeId(scheme), row.version(), row.text("name"), coordinator,
                            row.text("coordinator_name"), row.day("created_on"),
                            membersOf(scheme, landlord, coordinator), contractOf(scheme), promiseOf(scheme),
                            stock.dwellings(),
                            stock.sites());
                }))
                .optional();
    }

    private List<Member> membersOf(UUID scheme, @Nullable UUID landlord, LandlordId coordinator) {
        return new ListQuery("select * from membership where scheme_id = ?", scheme)
                .andIf(landlord, "landlord_id = ?")
                .list(jdbc, "from_day, name, version", Row.to(row -> {
                    LandlordId member = new LandlordId(row.id("landlord_id"));
                    return new Member(member, row.text("name"), row.day("from_day"), row.dayOrNull("last_day"),
                            member.equals(coordinator));
                }));
    }

    private @Nullable Contract contractOf(UUID scheme) {
        return jdbc.sql("select * from contract where scheme_id = ? order by version desc limit 1").param(scheme)
                .query(Row.to(Schemes::contract)).optional().orElse(null);
    }

    private @Nullable FirstAnswer promiseOf(UUID scheme) {
        return jdbc
                .sql("""
                select hours, from_day from first_answer_promise where scheme_id = ?
                 order by from_day > ?, case when from_day > ? then from_day end, from_day desc, version desc
                 limit 1""")
                .params(scheme, days.today(), days.today())
                .query(Row.to(row -> new FirstAnswer(row.number("hours"), row.day("from_day")))).optional()
                .orElse(null);
    }

    private static Contract contract(Row row) throws SQLException {
        return new Contract(new OperatorId(row.id("operator_id")), row.text("operator_name"), row.day("from_day"),
                row.day("until_day"), row.number("renewals"), row.number("renewals_left"),
                row.texts("service_days").stream().map(DayOfWeek::valueOf).toList(), row.time("opens_at"),
                row.time("closes_at"), row.number("hours_due"), row.yes("ended"));
    }

    private Stock stockOf(UUID scheme, @Nullable UUID landlord, LocalDate today) {
        return new ListQuery("""
                select count(*) as sites, coalesce(sum(k.dwellings), 0) as dwellings
                  from site_owner o
                  join site_stock k on k.site_id = o.site_id and k.from_day <= ?
                   and (k.before_day is null or k.before_day > ?)
                 where o.scheme_id = ? and o.from_day <= ? and (o.before_day is null or o.before_day > ?)""",
                today, today, scheme, today, today)
                .andIf(landlord, "o.landlord_id = ?")
                .single(jdbc, Row.to(row -> new Stock(row.number("sites"), row.number("dwellings")))).orElseThrow();
    }

    private record Stock(long sites, long dwellings) {}
}
