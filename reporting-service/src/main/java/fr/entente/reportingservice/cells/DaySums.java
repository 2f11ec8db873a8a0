package fr.entente.reportingservice.cells;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What the facts of a day add up to, as SQL: every fact is looked at once for each kind of cell it goes into, and its
 * codes become texts only when they are summed up.
 */
final class DaySums {

    static final String MEASURES = Arrays.stream(Measure.values())
            .map(measure -> "'%s'".formatted(measure))
            .collect(Collectors.joining(", ", "(", ")"));

    private static final String INTERVENTIONS = """
            select case grouping(i.site_id, i.nature, i.space, i.mission, i.origin, i.hour, i.mediator_id)
                       when b'0111111'::int then 'SITE' when b'1011111'::int then 'NATURE'
                       when b'1101111'::int then 'SPACE' when b'1110111'::int then 'MISSION'
                       when b'1111011'::int then 'ORIGIN' when b'1111101'::int then 'SLOT'
                       when b'1111110'::int then 'MEDIATOR' else 'TOTAL' end collate "C" as measure,
                   case grouping(i.site_id, i.nature, i.space, i.mission, i.origin, i.hour, i.mediator_id)
                       when b'0111111'::int then i.site_id::text when b'1011111'::int then coalesce(i.nature, 'NONE')
                       when b'1101111'::int then i.space when b'1110111'::int then i.mission
                       when b'1111011'::int then i.origin
                       when b'1111101'::int then extract(isodow from t.day)::text || '-' || i.hour::text
                       when b'1111110'::int then i.mediator_id::text else '' end collate "C" as code,
                   count(*)::int as n, sum(i.people_met)::int as people, sum(i.minutes)::int as minutes
            from intervention i
            where i.scheme_id = t.scheme_id and i.landlord_id = t.landlord_id and i.day = t.day and not i.withdrawn
            group by grouping sets
                ((), i.site_id, i.nature, i.space, i.mission, i.origin, i.hour, i.mediator_id)
            having count(*) > 0""";

    private static final String REQUESTS = """
            select v.measure, v.code, count(*)::int, 0, 0
            from request r cross join lateral (values
                ('REQUEST' collate "C", 'RECEIVED' collate "C"),
                ('REQUEST', case when r.answered_at is not null then 'ANSWERED' end),
                ('REQUEST', case when r.oriented_at is not null then 'ORIENTED' end),
                ('REQUEST', case when r.answered_at is not null and r.oriented_at is not null then 'KEPT' end),
                ('REQUEST', case when r.dossier_id is not null then 'ATTACHED' end),
                ('REQUEST_SITE', r.site_id::text),
                ('FIRST_ANSWER', case when r.answered_at is not null then
                    round(greatest(extract(epoch from r.answered_at - r.received_at), 0) / 360)::bigint::text end))
                v (measure, code)
            where r.scheme_id = t.scheme_id and r.landlord_id = t.landlord_id and r.received_on = t.day
              and v.code is not null
            group by v.measure, v.code""";

    private static final String DOSSIERS = """
            select m.measure, m.code, sum(m.n)::int, 0, 0
            from dossier_mark m
            where m.scheme_id = t.scheme_id and m.landlord_id = t.landlord_id and m.day = t.day
            group by m.measure, m.code having sum(m.n) <> 0""";

    /** The cells of the days of one landlord each; the three kinds of facts share no measure. */
    static final String OF_LANDLORDS = """
            with touched as materialized (
                select * from unnest(?, ?, ?) as t (scheme_id, landlord_id, day)),
            fresh as materialized (
                select t.scheme_id, t.landlord_id, t.day, c.measure, c.code, c.n, c.people, c.minutes
                from touched t cross join lateral (%s union all %s union all %s) c)
            """.formatted(INTERVENTIONS, REQUESTS, DOSSIERS);

    /** The second way to the totals: by scheme, from the facts, without looking at a landlord. */
    static final String OF_SCHEMES = """
            with touched as materialized (
                select distinct scheme_id, day from unnest(?, ?) as t (scheme_id, day)),
            fresh as materialized (
                select t.scheme_id, v.measure, t.day, v.n
                from touched t
                cross join lateral (
                    select count(*)::int as interventions, sum(i.people_met)::int as people from intervention i
                    where i.scheme_id = t.scheme_id and i.day = t.day and not i.withdrawn) i
                cross join lateral (
                    select count(*)::int as requests from request r
                    where r.scheme_id = t.scheme_id and r.received_on = t.day) r
                cross join lateral (
                    select count(*) filter (where e.kind = 'OPENED')::int as opened,
                           count(*) filter (where e.kind = 'CLOSED')::int as closed,
                           count(*) filter (where e.kind = 'REOPENED')::int as reopened
                    from dossier_entry e where e.scheme_id = t.scheme_id and e.day = t.day) e
                cross join lateral (values
                    ('INTERVENTIONS' collate "C", i.interventions), ('PEOPLE_MET', i.people),
                    ('REQUESTS', r.requests), ('DOSSIERS_OPENED', e.opened), ('DOSSIERS_CLOSED', e.closed),
                    ('DOSSIERS_OPEN', e.opened - e.closed + e.reopened)) v (measure, n)
                where v.n <> 0)
            """;

    private DaySums() {}
}
