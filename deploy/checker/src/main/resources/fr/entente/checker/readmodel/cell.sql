-- What one landlord's facts of one day add up to. The facts are compared with the events row by row by themselves.
-- in: reporting
-- key: scheme_id, landlord_id, measure, day, code
with one_way as (
    select scheme_id, landlord_id, day, count(*)::int as n, sum(people_met)::int as people, sum(minutes)::int as minutes,
           grouping(site_id) as site_left, site_id, grouping(mediator_id) as mediator_left, mediator_id,
           grouping(coalesce(nature, 'NONE')) as nature_left, coalesce(nature, 'NONE') as nature,
           grouping(space) as space_left, space, grouping(mission) as mission_left, mission, grouping(origin) as origin_left, origin,
           grouping(hour) as hour_left, hour
    from intervention where not withdrawn
    group by grouping sets (
        (scheme_id, landlord_id, day),
        (scheme_id, landlord_id, day, site_id),
        (scheme_id, landlord_id, day, mediator_id),
        (scheme_id, landlord_id, day, coalesce(nature, 'NONE')),
        (scheme_id, landlord_id, day, space),
        (scheme_id, landlord_id, day, mission),
        (scheme_id, landlord_id, day, origin),
        (scheme_id, landlord_id, day, hour)))
select scheme_id, landlord_id,
       case 0 when site_left then 'SITE' when mediator_left then 'MEDIATOR' when nature_left then 'NATURE' when space_left then 'SPACE'
           when mission_left then 'MISSION' when origin_left then 'ORIGIN' when hour_left then 'SLOT' else 'TOTAL' end as measure,
       day,
       case 0 when site_left then site_id::text when mediator_left then mediator_id::text when nature_left then nature
           when space_left then space when mission_left then mission when origin_left then origin
           when hour_left then extract(isodow from day) || '-' || hour else '' end as code,
       n, people, minutes
from one_way
union all
select scheme_id, landlord_id, measure, received_on, code, count(*)::int, 0, 0
from (
    select scheme_id, landlord_id, received_on, 'REQUEST' as measure, 'RECEIVED' as code from request
    union all
    select scheme_id, landlord_id, received_on, 'REQUEST', 'ANSWERED' from request where answered_at is not null
    union all
    select scheme_id, landlord_id, received_on, 'REQUEST', 'ORIENTED' from request where oriented_at is not null
    union all
    select scheme_id, landlord_id, received_on, 'REQUEST', 'KEPT' from request where answered_at is not null and oriented_at is not null
    union all
    select scheme_id, landlord_id, received_on, 'REQUEST', 'ATTACHED' from request where dossier_id is not null
    union all
    select scheme_id, landlord_id, received_on, 'REQUEST_SITE', site_id::text from request
    union all
    select scheme_id, landlord_id, received_on, 'FIRST_ANSWER',
           round(greatest(extract(epoch from answered_at - received_at), 0) / 360)::int::text
    from request where answered_at is not null) r
group by scheme_id, landlord_id, measure, received_on, code
union all
select scheme_id, landlord_id, measure, day, code, sum(n)::int, 0, 0
from dossier_mark group by scheme_id, landlord_id, measure, day, code having sum(n) <> 0
union all
select scheme_id, landlord_id, measure, day, code, sum(n)::int, 0, 0
from defect_mark group by scheme_id, landlord_id, measure, day, code having sum(n) <> 0
union all
select scheme_id, landlord_id, 'ACTION', day, theme, count(*)::int, sum(participants)::int, sum(staff_minutes)::int
from action_share group by scheme_id, landlord_id, day, theme
union all
select scheme_id, landlord_id, 'ACTION_AGAIN', day, theme, -count(*)::int, -sum(participants)::int, -sum(staff_minutes)::int
from action_share where again group by scheme_id, landlord_id, day, theme
