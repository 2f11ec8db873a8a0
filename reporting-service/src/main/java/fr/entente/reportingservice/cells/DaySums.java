package fr.entente.reportingservice.cells;

/**
 * What facts add up to, by landlord and day, as SQL: every fact is looked at once for each kind of cell it goes into,
 * and its codes become texts only when they are summed up. The one definition serves whole days as well as single
 * facts.
 */
final class DaySums {

    /** Of interventions, requests and marks of dossiers and of defects, shares of actions, which share no measure. */
    private static final String BY_LANDLORD = """
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
            from %1$s i
            group by i.scheme_id, i.landlord_id, i.day, grouping sets
                ((), i.site_id, i.nature, i.space, i.mission, i.origin, i.hour, i.mediator_id)
            having count(*) filter (where not i.withdrawn) > 0
            union all
            select r.scheme_id, r.landlord_id, r.received_on, v.measure, v.code, count(*)::int, 0, 0
            from %2$s r cross join lateral (values
                ('REQUEST' collate "C", 'RECEIVED' collate "C"),
                ('REQUEST', case when r.answered_at is not null then 'ANSWERED' end),
                ('REQUEST', case when r.oriented_at is not null then 'ORIENTED' end),
                ('REQUEST', case when r.answered_at is not null and r.oriented_at is not null then 'KEPT' end),
                ('REQUEST', case when r.dossier_id is not null then 'ATTACHED' end),
                ('REQUEST_SITE', r.site_id::text),
                ('FIRST_ANSWER', case when r.answered_at is not null then
                    round(greatest(extract(epoch from r.answered_at - r.received_at), 0) / 360)::bigint::text end))
                v (measure, code)
            where v.code is not null
            group by r.scheme_id, r.landlord_id, r.received_on, v.measure, v.code
            union all
            select m.scheme_id, m.landlord_id, m.day, m.measure, m.code, sum(m.n)::int, 0, 0
            from %3$s m
            group by m.scheme_id, m.landlord_id, m.day, m.measure, m.code having sum(m.n) <> 0
            union all
            select m.scheme_id, m.landlord_id, m.day, m.measure, m.code, sum(m.n)::int, 0, 0
            from %4$s m
            group by m.scheme_id, m.landlord_id, m.day, m.measure, m.code having sum(m.n) <> 0
            union all
            select s.scheme_id, s.landlord_id, s.day, v.measure, s.theme, sum(v.sign)::int,
                   sum(v.sign * s.participants)::int, sum(v.sign * s.staff_minutes)::int
            from %5$s s cross join lateral (values
                ('ACTION' collate "C", 1), (case when s.again then 'ACTION_AGAIN' end, -1)) v (measure, sign)
            where v.measure is not null
            group by s.scheme_id, s.landlord_id, s.day, v.measure, s.theme
            """;

    /** The second way to the totals: by scheme, from the facts, without looking at a landlord. */
    private static final String BY_SCHEME = """
            select f.scheme_id, f.measure, f.day, sum(f.n)::int as n from (
                select i.scheme_id, v.measure, i.day, v.n
                from %1$s i cross join lateral (values
                    ('INTERVENTIONS' collate "C", 1), ('PEOPLE_MET', i.people_met)) v (measure, n)
                where not i.withdrawn
                union all
                select r.scheme_id, 'REQUESTS', r.received_on, 1 from %2$s r
                union all
                select e.scheme_id, v.measure, e.day, v.n
                from %3$s e cross join lateral (values
                    ('DOSSIERS_OPENED', (e.kind = 'OPENED')::int), ('DOSSIERS_CLOSED', (e.kind = 'CLOSED')::int),
                    ('DOSSIERS_OPEN', case e.kind when 'OPENED' then 1 when 'CLOSED' then -1
                                           when 'REOPENED' then 1 else 0 end)) v (measure, n)
                union all
                select m.scheme_id, 'DEFECTS_OPEN', m.day, m.n from %4$s m where m.measure = 'DEFECT_FLOW'
                union all
                select a.scheme_id, v.measure, a.day, v.n
                from %5$s a cross join lateral (values
                    ('ACTIONS_HELD', 1), ('ACTION_PARTICIPANTS', a.participants)) v (measure, n)
                where not a.withdrawn) f
            group by f.scheme_id, f.measure, f.day having sum(f.n) <> 0
            """;

    private static final String TOUCHED = """
            with touched as materialized (
                select * from unnest(?, ?, ?) as t (scheme_id, landlord_id, day))
            """;

    private static final String WHOLE_DAYS = """
            with touched as materialized (
                select distinct scheme_id, day from unnest(?, ?) as t (scheme_id, day))
            """;

    /** The cells of the days of one landlord each. */
    static final String OF_DAYS = TOUCHED + BY_LANDLORD.formatted(ofLandlord("intervention", "day"),
            ofLandlord("request", "received_on"), ofLandlord("dossier_mark", "day"), ofLandlord("defect_mark", "day"),
            ofLandlord("action_share", "day"));

    /**
     * What single facts add to the cells of their days: those of interventions, of requests, of dossiers, of defects,
     * of actions.
     */
    static final String OF_FACTS = BY_LANDLORD.formatted(ofThings("intervention", "intervention_id"),
            ofThings("request", "request_id"), ofThings("dossier_mark", "dossier_id"),
            ofThings("defect_mark", "defect_id"), ofThings("action_share", "action_id"));

    static final String OF_SCHEMES = WHOLE_DAYS + BY_SCHEME.formatted(ofAll("intervention", "day"),
            ofAll("request", "received_on"), ofAll("dossier_entry", "day"), ofAll("defect_mark", "day"),
            ofAll("action", "day"));

    static final String OF_SCHEMES_OF_FACTS = BY_SCHEME.formatted(ofThings("intervention", "intervention_id"),
            ofThings("request", "request_id"), ofThings("dossier_entry", "dossier_id"),
            ofThings("defect_mark", "defect_id"), ofThings("action", "action_id"));

    private DaySums() {}

    private static String ofLandlord(String table, String day) {
        return """
                (select f.* from touched t join %s f
                   on f.scheme_id = t.scheme_id and f.landlord_id = t.landlord_id and f.%s = t.day)"""
                .formatted(table, day);
    }

    private static String ofAll(String table, String day) {
        return "(select f.* from touched t join %s f on f.scheme_id = t.scheme_id and f.%s = t.day)".formatted(table,
                day);
    }

    private static String ofThings(String table, String id) {
        return "(select * from %s where %s = any (?))".formatted(table, id);
    }
}
