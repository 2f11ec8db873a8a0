package fr.entente.reportingservice.rebuild;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import fr.entente.servicekit.intake.IntakeTransactions;

/**
 * Sums up all facts once. In many short transactions: a long one, anywhere in the cluster, keeps the relays of the other
 * services waiting.
 */
@Component
class CellsFromScratch {

    private static final int FACTS_AT_ONCE = 4_000;

    private static final String DAYS = """
            select scheme_id, day, sum(facts) as facts from (
                select scheme_id, day, count(*) as facts from intervention group by scheme_id, day
                union all select scheme_id, received_on, count(*) from request group by scheme_id, received_on
                union all select scheme_id, day, count(*) from dossier_mark group by scheme_id, day
                union all select scheme_id, day, count(*) from dossier_entry group by scheme_id, day) f
            group by scheme_id, day order by scheme_id, day""";

    private static final String CELLS = """
            insert into cell (scheme_id, landlord_id, measure, day, code, n, people, minutes)
            select scheme_id, landlord_id, measure, day, code, sum(n), sum(people), sum(minutes)
            from contribution where scheme_id = :scheme and day between :from and :until
            group by scheme_id, landlord_id, measure, day, code having sum(n) <> 0""";

    private static final String SCHEME_CELLS = """
            insert into scheme_cell (scheme_id, measure, day, n)
            select scheme_id, measure, day, sum(n)
            from scheme_contribution where scheme_id = :scheme and day between :from and :until
            group by scheme_id, measure, day having sum(n) <> 0""";

    private static final String LANDLORDS = "select distinct scheme_id, landlord_id from cell";

    private static final String MONTH_CELLS = """
            insert into month_cell (scheme_id, landlord_id, measure, day, code, n, people, minutes)
            select scheme_id, landlord_id, measure, date_trunc('month', day)::date, code, sum(n), sum(people), sum(minutes)
            from cell where scheme_id = :scheme and landlord_id = :landlord
            group by scheme_id, landlord_id, measure, date_trunc('month', day)::date, code having sum(n) <> 0""";

    private record Day(UUID schemeId, LocalDate day, long facts) {}

    private record Span(UUID scheme, LocalDate from, LocalDate until, long facts) {

        boolean takes(Day next) {
            return next.schemeId().equals(scheme) && facts + next.facts() <= FACTS_AT_ONCE;
        }

        Span with(Day next) {
            return new Span(scheme, from, next.day(), facts + next.facts());
        }
    }

    private record Member(UUID schemeId, UUID landlordId) {}

    private final JdbcClient jdbc;

    CellsFromScratch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void sumUp(IntakeTransactions transactions) {
        var spans = new ArrayList<Span>();
        transactions.run(() -> spans(jdbc.sql(DAYS).query(new SimplePropertyRowMapper<>(Day.class)).list(), spans));
        spans.forEach(span -> transactions.run(() -> sumUp(span)));
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
            if (!spans.isEmpty() && spans.getLast().takes(day)) {
                spans.add(spans.removeLast().with(day));
            } else {
                spans.add(new Span(day.schemeId(), day.day(), day.day(), day.facts()));
            }
        }
    }

    private void sumUp(Span span) {
        for (var statement : List.of(CELLS, SCHEME_CELLS)) {
            jdbc.sql(statement)
                    .param("scheme", span.scheme())
                    .param("from", span.from())
                    .param("until", span.until())
                    .update();
        }
    }
}
