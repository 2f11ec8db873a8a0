-- What one dossier adds to the figures of which day.
-- in: dossier
-- key: dossier_id, day, measure, code
with entry as (
    select aggregate::uuid as dossier_id, sequence,
           case type
               when 'fr.entente.dossier.opened.v1' then 'OPENED'
               when 'fr.entente.step.reached.v1' then 'STEP'
               when 'fr.entente.dossier.closed.v1' then 'CLOSED'
               when 'fr.entente.recurrence.checked.v1' then 'CHECKED'
               when 'fr.entente.dossier.reopened.v1' then 'REOPENED'
           end as kind,
           coalesce(payload ->> 'openedOn', payload ->> 'reachedOn', payload ->> 'closedOn', payload ->> 'checkedOn',
                    payload ->> 'reopenedOn')::date as day,
           coalesce(payload ->> 'step', payload ->> 'outcome', payload ->> 'reason') as code,
           coalesce((payload ->> 'recurred')::boolean, payload ->> 'reason' = 'RECURRENCE', false) as recurred,
           payload ->> 'siteId' as site, payload ->> 'schemeId' as scheme, payload ->> 'landlordId' as landlord
    from fact
    where type in ('fr.entente.dossier.opened.v1', 'fr.entente.step.reached.v1', 'fr.entente.dossier.closed.v1',
                   'fr.entente.recurrence.checked.v1', 'fr.entente.dossier.reopened.v1')),
counted as (
    select e.*,
           count(*) filter (where kind = 'STEP') over story as steps,
           count(*) filter (where kind = 'CLOSED') over story as closings,
           first_value(site) over story as site_id,
           first_value(day) over story as opened_on,
           first_value(scheme) over story as scheme_id,
           first_value(landlord) over story as landlord_id
    from entry e
    window story as (partition by dossier_id order by sequence)),
told as (
    select c.*, case steps when 0 then 'RECEIVED' else first_value(code) over (partition by dossier_id, steps order by sequence) end as stage
    from counted c),
life as (
    select t.*, lag(stage) over (partition by dossier_id order by sequence) as stage_before
    from told t),
closing as (
    select dossier_id, opened_on, scheme_id, landlord_id,
           min(day) filter (where kind = 'CLOSED') as closed_on,
           min(day) filter (where recurred) as recurred_on,
           max(day) filter (where kind = 'REOPENED' and not recurred) as undone_on
    from life where closings > 0
    group by dossier_id, closings, opened_on, scheme_id, landlord_id),
question as (
    select dossier_id, scheme_id, landlord_id, undone_on, measure, code, greatest(due, since) as day
    from closing
    cross join lateral (values ('AFTER_3', (closed_on + interval '3 months')::date), ('AFTER_6', (closed_on + interval '6 months')::date)) a (measure, due)
    cross join lateral (values ('DUE', a.due), ('RECURRED', recurred_on)) b (code, since)
    where since is not null),
mark as (
    select dossier_id, scheme_id, landlord_id, opened_on as day, 'OPENED' as measure, site_id as code, 1 as n from life where kind = 'OPENED'
    union all
    select dossier_id, scheme_id, landlord_id, day, 'OPEN_FLOW', site_id, case kind when 'CLOSED' then -1 else 1 end
    from life where kind in ('OPENED', 'CLOSED', 'REOPENED')
    union all
    select dossier_id, scheme_id, landlord_id, day, 'STEP_FLOW', stage, case kind when 'CLOSED' then -1 else 1 end
    from life where kind in ('OPENED', 'STEP', 'CLOSED', 'REOPENED')
    union all
    select dossier_id, scheme_id, landlord_id, day, 'STEP_FLOW', stage_before, -1 from life where kind = 'STEP'
    union all
    select dossier_id, scheme_id, landlord_id, opened_on, 'HANDLED', '', 1 from life where kind = 'STEP' and steps = 1
    union all
    select f.aggregate::uuid, f.payload ->> 'schemeId', f.payload ->> 'landlordId', (f.payload ->> 'heldOn')::date, 'MEDIATED', p.id, 1
    from fact f cross join lateral jsonb_array_elements_text(f.payload -> 'parties') p (id)
    where f.type = 'fr.entente.meeting.held.v1'
    union all
    select m.aggregate::uuid, m.payload ->> 'schemeId', m.payload ->> 'landlordId', (m.payload ->> 'madeOn')::date, 'ORIENTATION', c.code, 1
    from fact m
    left join lateral (
        select a.payload ->> 'status' as status from fact a
        where a.aggregate = m.aggregate and a.type = 'fr.entente.orientation.answered.v1'
          and (a.payload ->> 'orientation')::bigint = m.sequence
        order by a.sequence desc limit 1) heard on true
    cross join lateral (select 'SENT' as code union all select 'ACCEPTED' where heard.status in ('ACCEPTED', 'HANDLED')) c
    where m.type = 'fr.entente.orientation.made.v1'
    union all
    select dossier_id, scheme_id, landlord_id, day, 'OUTCOME', code, 1 from life where kind = 'CLOSED'
    union all
    select dossier_id, scheme_id, landlord_id, day, 'CLOSE_DAYS', greatest(0, day - opened_on)::text, 1 from life where kind = 'CLOSED'
    union all
    select dossier_id, scheme_id, landlord_id, day, measure, code, 1 from question where undone_on is null or undone_on > day
    union all
    select dossier_id, scheme_id, landlord_id, undone_on, measure, code, -1 from question where undone_on > day)
select dossier_id, day, measure, code, scheme_id::uuid, landlord_id::uuid, sum(n)::int as n
from mark
group by dossier_id, day, measure, code, scheme_id, landlord_id
having sum(n) <> 0
