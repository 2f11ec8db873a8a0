package fr.entente.reportingservice.rebuild;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import fr.entente.reportingservice.cells.Cells;
import fr.entente.servicekit.intake.IntakeTransactions;

/**
 * Sums up all facts once. In many short transactions, so that nothing waits long for one of them.
 */
@Component
class CellsFromScratch {

    private static final int FACTS_AT_ONCE = 4_000;

    private static final String DAYS = """
            select scheme_id, landlord_id, day, sum(facts) as facts from (
                select scheme_id, landlord_id, day, count(*) as facts from intervention group by 1, 2, 3
                union all select scheme_id, landlord_id, received_on, count(*) from request group by 1, 2, 3
                union all select scheme_id, landlord_id, day, count(*) from dossier_mark group by 1, 2, 3
                union all select scheme_id, landlord_id, day, count(*) from dossier_entry group by 1, 2, 3
                union all select scheme_id, landlord_id, day, count(*) from defect_mark group by 1, 2, 3
                union all select scheme_id, landlord_id, day, count(*) from action_share group by 1, 2, 3) f
            group by scheme_id, landlord_id, day order by scheme_id, day""";

    private static final String LANDLORDS = "select distinct scheme_id, landlord_id from cell";

    private static final String MONTH_CELLS = """
            insert into month_cell (scheme_id, landlord_id, measure, day, code, n, people, minutes)
            select scheme_id, landlord_id, measure, date_trunc('month', day)::date, code,
                   sum(n), sum(people), sum(minutes)
            from cell where scheme_id = :scheme and landlord_id = :landlord
            group by scheme_id, landlord_id, measure, date_trunc('month', day)::date, code having sum(n) <> 0""";

    private record Day(UUID schemeId, UUID landlordId, LocalDate day, long facts) {

        Cells.LandlordDay key() {
            return new Cells.LandlordDay(schemeId, landlordId, day);
        }
    }

    /** Days of one scheme that are summed up at once; no day is in two of them. */
    private static final class Span {

        private final List<Cells.LandlordDay> days = new ArrayList<>();
        private long facts;

        boolean takes(Day next) {
            return days.isEmpty() || facts + next.facts() <= FACTS_AT_ONCE || days.getLast().day().equals(next.day());
        }

        void add(Day next) {
            days.add(next.key());
            facts += next.facts();
        }
    }

    private record Member(UUID schemeId, UUID landlordId) {}

    private final JdbcClient jdbc;
    private final Cells cells;

    CellsFromScratch(JdbcClient jdbc, Cells cells) {
        this.jdbc = jdbc;
        this.cells = cells;
    }

    void sumUp(IntakeTransactions transactions) {
        var spans = new ArrayList<Span>();
        transactions.run(() -> spans(jdbc.sql(DAYS).query(new SimplePropertyRowMapper<>(Day.class)).list(), spans));
        spans.forEach(span -> transactions.run(() -> cells.fill(span.days)));
        var members = new ArrayList<Member>();
        transactions.run(
                () -> members.addAll(jdbc.sql(LANDLORDS).query(new SimplePropertyRowMapper<>(Member.class)).list()));
        members.forEach(member -> transactions.run(() -> jdbc.sql(MONTH_CELLS)
                .param("scheme", member.schemeId())
                .param("landlord", member.landlordId())
                .update()));
    }

    private static void spans(List<Day> days, List<Span> spans) {
        for (var day : days) {
            if (spans.isEmpty() || !spans.getLast().takes(day)) {
                spans.add(new Span());
            }
            spans.getLast().add(day);
        }
    }
}
