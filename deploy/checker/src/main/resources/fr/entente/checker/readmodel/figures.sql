-- What dashboards have to show of a period, from the facts themselves and without any cell. The facts are compared with the
-- events row by row by themselves. $from and $to are put in.
with told as (
    select scheme_id, landlord_id, site_id, 'INTERVENTIONS' as figure, 1 as n from intervention
    where not withdrawn and day between $from and $to
    union all
    select scheme_id, landlord_id, null, 'PEOPLE_MET', people_met from intervention where not withdrawn and day between $from and $to
    union all
    select scheme_id, landlord_id, null, 'REQUESTS', 1 from request where received_on between $from and $to
    union all
    select scheme_id, landlord_id, null, 'ANSWERED_AND_ORIENTED', 1 from request
    where received_on between $from and $to and answered_at is not null and oriented_at is not null
    union all
    select scheme_id, landlord_id, null, 'ATTACHED', 1 from request where received_on between $from and $to and dossier_id is not null
    union all
    select scheme_id, landlord_id, null, 'WAITING', 1 from request where received_on <= $to and answered_at is null
    union all
    select scheme_id, landlord_id, null, 'DOSSIERS_OPENED', 1 from dossier_entry where kind = 'OPENED' and day between $from and $to
    union all
    select scheme_id, landlord_id, null, 'DOSSIERS_CLOSED', 1 from dossier_entry where kind = 'CLOSED' and day between $from and $to
    union all
    select scheme_id, landlord_id, null, 'DOSSIERS_OPEN', case kind when 'CLOSED' then -1 else 1 end from dossier_entry
    where kind in ('OPENED', 'CLOSED', 'REOPENED') and day <= $to
    union all
    select scheme_id, landlord_id, null, 'RESIDENTS_MEDIATED', count(distinct party)
    from dossier_entry cross join lateral regexp_split_to_table(code, e'\n') party
    where kind = 'MET' and code <> '' and day between $from and $to
    group by scheme_id, landlord_id
    union all
    select scheme_id, landlord_id, null, 'DEFECTS_OPEN', 1 from defect
    where not merged and not withdrawn and reported_on <= $to and coalesce(repaired_on, refused_on, date 'infinity') > $to
    union all
    select scheme_id, landlord_id, null, 'DEFECTS_DUE', 1 from defect
    where not merged and not withdrawn and acknowledge_by >= $from - 1 and acknowledge_by < $to
    union all
    select scheme_id, landlord_id, null, 'DEFECTS_ACKNOWLEDGED', 1 from defect
    where not merged and not withdrawn and acknowledge_by >= $from - 1 and acknowledge_by < $to and answered_on <= acknowledge_by)
select scheme_id as scheme, coalesce(landlord_id::text, '') as landlord, figure, coalesce(site_id::text, '') as site, sum(n) as value
from told
group by grouping sets ((scheme_id, landlord_id, figure, site_id), (scheme_id, landlord_id, figure), (scheme_id, figure))
having figure = 'INTERVENTIONS' or grouping(site_id) = 1
union all
select scheme_id, coalesce(landlord_id::text, ''), 'TWICE_THE_DAYS_TO_REPAIR', '',
       2 * percentile_cont(0.5) within group (order by repaired_on - reported_on)
from defect where not merged and not withdrawn and repaired_on between $from and $to
group by grouping sets ((scheme_id, landlord_id), (scheme_id))
union all
select scheme_id, '', 'HOURS_HELD', '', round(sum(mediator_minutes) / 60.0) from shift where day between $from and $to group by scheme_id
union all
select c.scheme_id, '', 'HOURS_DUE', '', round(sum(c.hours_due::numeric * o.days / nullif(a.days, 0)))
from contract c
cross join lateral (
    select count(*) as days from generate_series(c.from_day, c.signed_until, interval '1 day') d (day)
    where trim(to_char(d.day, 'DAY')) = any (c.service_days)) a
cross join lateral (
    select count(*) as days
    from generate_series(greatest(c.from_day, $from), least(coalesce(c.last_day, c.until), $to), interval '1 day') d (day)
    where trim(to_char(d.day, 'DAY')) = any (c.service_days)) o
group by c.scheme_id
union all
-- a shared action is whole for each of its landlords and once for all of them, so nothing is added up over landlords here
select scheme_id, coalesce(landlord_id::text, ''), figure, '', sum(n)
from (
    select scheme_id, landlord_id, 'ACTIONS_HELD' as figure, 1 as n from action_share where day between $from and $to
    union all
    select scheme_id, landlord_id, 'ACTION_PARTICIPANTS', participants from action_share where day between $from and $to
    union all
    select scheme_id, null, 'ACTIONS_HELD', 1 from action where not withdrawn and day between $from and $to
    union all
    select scheme_id, null, 'ACTION_PARTICIPANTS', participants from action where not withdrawn and day between $from and $to) a
group by scheme_id, landlord_id, figure
