package fr.entente.reportingservice.cells;

import java.util.Collection;
import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import fr.entente.reportingservice.storage.Rows;

/**
 * Sums up anew the days that a batch touched, in the batch's own transaction. Nothing is ever added to a cell: it is
 * what its facts add up to now, so a corrected fact moves and a withdrawn one vanishes.
 */
@Component
public class Cells {

    // only a hash or a merge can do a full join, whatever the planner thinks of tables without statistics; what has not
    // changed is not written, for a row that "on conflict" meets is locked, and a lock is a write
    private static final String SET = """
            , present as materialized (
                select c.scheme_id, c.landlord_id, c.measure, c.day, c.code, c.n, c.people, c.minutes
                from touched t join %1$s c
                  on c.scheme_id = t.scheme_id and c.landlord_id = t.landlord_id and c.day = t.day
                 and c.measure in %2$s),
            changed as materialized (
                select scheme_id, landlord_id, measure, day, code, f.n, f.people, f.minutes
                from fresh f full join present p using (scheme_id, landlord_id, measure, day, code)
                where (f.n, f.people, f.minutes) is distinct from (p.n, p.people, p.minutes)),
            gone as (
                delete from %1$s c using changed g
                where g.n is null and c.scheme_id = g.scheme_id and c.landlord_id = g.landlord_id
                  and c.measure = g.measure and c.day = g.day and c.code = g.code)
            insert into %1$s as c (scheme_id, landlord_id, measure, day, code, n, people, minutes)
            select scheme_id, landlord_id, measure, day, code, n, people, minutes from changed where n is not null
            order by scheme_id, landlord_id, measure, day, code
            on conflict (scheme_id, landlord_id, measure, day, code)
            do update set n = excluded.n, people = excluded.people, minutes = excluded.minutes
            """;

    private static final String DAYS = DaySums.OF_LANDLORDS + SET.formatted("cell", DaySums.MEASURES);

    private static final String MONTHS = """
            with touched as materialized (
                select * from unnest(?, ?, ?) as t (scheme_id, landlord_id, day)),
            fresh as materialized (
                select t.scheme_id, t.landlord_id, t.day, c.measure, c.code,
                       sum(c.n)::int n, sum(c.people)::int people, sum(c.minutes)::int minutes
                from touched t join cell c
                  on c.scheme_id = t.scheme_id and c.landlord_id = t.landlord_id
                 and c.day >= t.day and c.day < (t.day + interval '1 month')::date and c.measure in %s
                group by t.scheme_id, t.landlord_id, t.day, c.measure, c.code
                having sum(c.n) <> 0)
            """.formatted(DaySums.MEASURES) + SET.formatted("month_cell", DaySums.MEASURES);

    private static final String SCHEMES = DaySums.OF_SCHEMES + """
            , gone as (
                delete from scheme_cell c using touched t
                where c.scheme_id = t.scheme_id and c.day = t.day
                  and (c.scheme_id, c.measure, c.day) not in (select scheme_id, measure, day from fresh))
            insert into scheme_cell as c (scheme_id, measure, day, n)
            select scheme_id, measure, day, n from fresh order by scheme_id, measure, day
            on conflict (scheme_id, measure, day) do update set n = excluded.n where c.n <> excluded.n
            """;

    private static final String FIRST_OF_LANDLORDS = DaySums.OF_LANDLORDS + """
            insert into cell (scheme_id, landlord_id, measure, day, code, n, people, minutes)
            select scheme_id, landlord_id, measure, day, code, n, people, minutes from fresh
            """;

    private static final String FIRST_OF_SCHEMES = DaySums.OF_SCHEMES + """
            insert into scheme_cell (scheme_id, measure, day, n) select scheme_id, measure, day, n from fresh
            """;

    private final JdbcTemplate jdbc;

    Cells(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void recompute(Collection<Touched.Day> days) {
        keyed(days).update(jdbc, DAYS);
        keyed(days.stream().map(Touched.Day::month).distinct().toList()).update(jdbc, MONTHS);
        wholeSchemes(days).update(jdbc, SCHEMES);
    }

    /** Of days that have no cells yet; those of the months are left out. All landlords of a day at once. */
    public void fill(Collection<Touched.Day> days) {
        keyed(days).update(jdbc, FIRST_OF_LANDLORDS);
        wholeSchemes(days).update(jdbc, FIRST_OF_SCHEMES);
    }

    private static Rows<Touched.Day> wholeSchemes(Collection<Touched.Day> days) {
        return Rows.of(days).uuids(Touched.Day::scheme).days(Touched.Day::day);
    }

    private static Rows<Touched.Day> keyed(Collection<Touched.Day> days) {
        return Rows.of(List.copyOf(days))
                .uuids(Touched.Day::scheme)
                .uuids(Touched.Day::landlord)
                .days(Touched.Day::day);
    }
}
