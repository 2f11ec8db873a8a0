package fr.entente.reportingservice.cells;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import fr.entente.reportingservice.storage.Rows;

/**
 * Sums up anew the days that a batch touched, in the batch's own transaction. Nothing is ever added to a cell: it is
 * what its facts add up to now, so a corrected fact moves and a withdrawn one vanishes.
 */
@Component
public class Cells {

    private static final String MEASURES = Arrays.stream(Measure.values())
            .map(measure -> "'%s'".formatted(measure))
            .collect(Collectors.joining(", ", "(", ")"));

    // "not in" is one hash table whatever the planner thinks of a table without statistics; "not exists" may be a loop in a loop
    private static final String SET = """
            , gone as (
                delete from %1$s c using touched t
                where c.scheme_id = t.scheme_id and c.landlord_id = t.landlord_id and c.day = t.day
                  and c.measure in %2$s
                  and (c.scheme_id, c.landlord_id, c.measure, c.day, c.code) not in (
                    select scheme_id, landlord_id, measure, day, code from fresh))
            insert into %1$s as c (scheme_id, landlord_id, measure, day, code, n, people, minutes)
            select scheme_id, landlord_id, measure, day, code, n, people, minutes from fresh
            order by scheme_id, landlord_id, measure, day, code
            on conflict (scheme_id, landlord_id, measure, day, code)
            do update set n = excluded.n, people = excluded.people, minutes = excluded.minutes
            where (c.n, c.people, c.minutes) is distinct from (excluded.n, excluded.people, excluded.minutes)
            """;

    private static final String DAYS = """
            with touched as materialized (
                select * from unnest(?, ?, ?) as t (scheme_id, landlord_id, day)),
            fresh as materialized (
                select t.scheme_id, t.landlord_id, t.day, c.measure, c.code,
                       sum(c.n)::int n, sum(c.people)::int people, sum(c.minutes)::int minutes
                from touched t cross join lateral (
                    select * from contribution f
                    where f.scheme_id = t.scheme_id and f.landlord_id = t.landlord_id and f.day = t.day) c
                group by t.scheme_id, t.landlord_id, t.day, c.measure, c.code
                having sum(c.n) <> 0)
            """ + SET.formatted("cell", MEASURES);

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
            """.formatted(MEASURES) + SET.formatted("month_cell", MEASURES);

    private static final String SCHEMES = """
            with touched as materialized (
                select distinct scheme_id, day from unnest(?, ?) as t (scheme_id, day)),
            fresh as materialized (
                select t.scheme_id, c.measure, t.day, sum(c.n)::int n
                from touched t cross join lateral (
                    select * from scheme_contribution f where f.scheme_id = t.scheme_id and f.day = t.day) c
                group by t.scheme_id, c.measure, t.day
                having sum(c.n) <> 0),
            gone as (
                delete from scheme_cell c using touched t
                where c.scheme_id = t.scheme_id and c.day = t.day
                  and (c.scheme_id, c.measure, c.day) not in (select scheme_id, measure, day from fresh))
            insert into scheme_cell as c (scheme_id, measure, day, n)
            select scheme_id, measure, day, n from fresh order by scheme_id, measure, day
            on conflict (scheme_id, measure, day) do update set n = excluded.n where c.n <> excluded.n
            """;

    private final JdbcTemplate jdbc;

    Cells(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void recompute(Collection<Touched.Day> days) {
        keyed(days).update(jdbc, DAYS);
        keyed(days.stream().map(Touched.Day::month).distinct().toList()).update(jdbc, MONTHS);
        Rows.of(days).uuids(Touched.Day::scheme).days(Touched.Day::day).update(jdbc, SCHEMES);
    }

    private static Rows<Touched.Day> keyed(Collection<Touched.Day> days) {
        return Rows.of(List.copyOf(days))
                .uuids(Touched.Day::scheme)
                .uuids(Touched.Day::landlord)
                .days(Touched.Day::day);
    }
}
