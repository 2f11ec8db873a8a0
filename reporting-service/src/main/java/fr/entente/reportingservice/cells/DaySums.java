package fr.entente.reportingservice.cells;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What facts add up to, by landlord and day, as SQL: every fact is looked at once for each kind of cell it goes into, and
 * its codes become texts only when they are summed up. The one definition serves whole days as well as single facts.
 */
final class DaySums {

    static final String MEASURES = Arrays.stream(Measure.values())
            .map(measure -> "'%s'".formatted(measure))
            .collect(Collectors.joining(", ", "(", ")"));

    private static final String TOUCHED = """
            with touched as materialized (
                select * from unnest(?, ?, ?) as t (scheme_id, landlord_id, day))
            """;

    private static final String OF_TOUCHED = """
            join touched t on %1$s.scheme_id = t.scheme_id and %1$s.landlord_id = t.landlord_id and %1$s.%2$s = t.day""";

    private static final String WHOLE_DAYS = """
            with touched as materialized (
                select distinct scheme_id, day from unnest(?, ?) as t (scheme_id, day))
            """;

    private static final String OF_WHOLE_DAYS = "join touched t on %1$s.scheme_id = t.scheme_id and %1$s.%2$s = t.day";

    /** The cells of the days of one landlord each; the three kinds of facts share no measure. */
    static final String OF_DAYS = TOUCHED + ofLandlords(OF_TOUCHED.formatted("i", "day"),
            OF_TOUCHED.formatted("r", "received_on"), OF_TOUCHED.formatted("m", "day"));

    /** What single facts add to the cells of their days: those of interventions, of requests, of dossiers. */
    static final String OF_FACTS = ofLandlords("where i.intervention_id = any (?)", "where r.request_id = any (?)",
            "where m.dossier_id = any (?)");

    /** The second way to the totals: by scheme, from the facts, without looking at a landlord. */
    static final String OF_SCHEMES = WHOLE_DAYS + ofSchemes(OF_WHOLE_DAYS.formatted("i", "day"),
            OF_WHOLE_DAYS.formatted("r", "received_on"), OF_WHOLE_DAYS.formatted("e", "day"));

    static final String OF_SCHEMES_OF_FACTS = ofSchemes("where i.intervention_id = any (?)",
            "where r.request_id = any (?)", "where e.dossier_id = any (?)");

    private DaySums() {}

    private static String ofLandlords(String interventions, String requests, String marks) {
        return """
                select i.scheme_id, i.landlord_id, i.day,
                       case grouping(i.site_id, i.nature, i.space, i.mission, i.origin, i.hour, i.mediator_id)
                           when b'0111111'::int then 'SITE' when b'1011111'::int then 'NATURE'
                           when b'1101111'::int then 'SPACE' when b'1110111'::int then 'MISSION'
                           when b'1111011'::int then 'ORIGIN' when b'1111101'::int then 'SLOT'
                           when b'1111110'::int then 'MEDIATOR' else 'TOTAL' end collate "C" as measure,
                       case grouping(i.site_id, i.nature, i.space, i.mission, i.origin, i.hour, i.mediator_id)
                           when b'0111111'::int then i.site_id::text when b'1011111'::int then coalesce(i.nature, 'NONE')
                           when b'1101111'::int then i.space when b'1110111'::int then i.mission
                           when b'1111011'::int then i.origin
                           when b'1111101'::int then extract(isodow from i.day)::text || '-' || i.hour::text
                           when b'1111110'::int then i.mediator_id::text else '' end collate "C" as code,
                       (count(*) filter (where not i.withdrawn))::int as n,
                       coalesce(sum(i.people_met) filter (where not i.withdrawn), 0)::int as people,
                       coalesce(sum(i.minutes) filter (where not i.withdrawn), 0)::int as minutes
                from intervention i %s
                group by i.scheme_id, i.landlord_id, i.day, grouping sets
                    ((), i.site_id, i.nature, i.space, i.mission, i.origin, i.hour, i.mediator_id)
                having count(*) filter (where not i.withdrawn) > 0
                union all
                select r.scheme_id, r.landlord_id, r.received_on, v.measure, v.code, count(*)::int, 0, 0
                from request r %s cross join lateral (values
                    ('REQUEST' collate "C", 'RECEIVED' collate "C"),
                    ('REQUEST', case when r.answered_at is not null then 'ANSWERED' end),
                    ('REQUEST', case when r.oriented_at is not null then 'ORIENTED' end),
                    ('REQUEST', case when r.answered_at is not null and r.oriented_at is not null then 'KEPT' end),
                    ('REQUEST', case when r.dossier_id is not null then 'ATTACHED' end),
                    ('REQUEST_SITE', r.site_id::text),
                    ('FIRST_ANSWER', case when r.answered_at is not null then
                        round(greatest(extract(epoch from r.answered_at - r.received_at), 0) / 360)::bigint::text end))
                    v (measure, code)
                where v.code is not null %s
                group by r.scheme_id, r.landlord_id, r.received_on, v.measure, v.code
                union all
                select m.scheme_id, m.landlord_id, m.day, m.measure, m.code, sum(m.n)::int, 0, 0
                from dossier_mark m %s
                group by m.scheme_id, m.landlord_id, m.day, m.measure, m.code having sum(m.n) <> 0
                """.formatted(interventions, joinOf(requests), conditionOf(requests), marks);
    }

    private static String ofSchemes(String interventions, String requests, String entries) {
        return """
                select f.scheme_id, f.measure, f.day, sum(f.n)::int as n from (
                    select i.scheme_id, v.measure, i.day, v.n
                    from intervention i %s cross join lateral (values
                        ('INTERVENTIONS' collate "C", 1), ('PEOPLE_MET', i.people_met)) v (measure, n)
                    where not i.withdrawn %s
                    union all
                    select r.scheme_id, 'REQUESTS', r.received_on, 1 from request r %s
                    union all
                    select e.scheme_id, v.measure, e.day, v.n
                    from dossier_entry e %s cross join lateral (values
                        ('DOSSIERS_OPENED', (e.kind = 'OPENED')::int), ('DOSSIERS_CLOSED', (e.kind = 'CLOSED')::int),
                        ('DOSSIERS_OPEN', case e.kind when 'OPENED' then 1 when 'CLOSED' then -1
                                               when 'REOPENED' then 1 else 0 end)) v (measure, n)
                    %s) f
                group by f.scheme_id, f.measure, f.day having sum(f.n) <> 0
                """.formatted(joinOf(interventions), conditionOf(interventions), requests, joinOf(entries),
                entries.startsWith("where") ? entries : "");
    }

    private static String joinOf(String narrowing) {
        return narrowing.startsWith("join") ? narrowing : "";
    }

    private static String conditionOf(String narrowing) {
        return narrowing.startsWith("where") ? narrowing.replaceFirst("where", "and") : "";
    }
}
