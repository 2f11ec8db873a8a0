-- The whole scheme's totals of a day, without looking at its landlords.
-- in: reporting
-- key: scheme_id, measure, day
select scheme_id, measure, day, sum(n)::int as n
from (
    select scheme_id, 'INTERVENTIONS' as measure, day, count(*) as n from intervention where not withdrawn group by scheme_id, day
    union all
    select scheme_id, 'PEOPLE_MET', day, sum(people_met) from intervention where not withdrawn group by scheme_id, day
    union all
    select scheme_id, 'REQUESTS', received_on, count(*) from request group by scheme_id, received_on
    union all
    select scheme_id, 'DOSSIERS_OPENED', day, count(*) from dossier_entry where kind = 'OPENED' group by scheme_id, day
    union all
    select scheme_id, 'DOSSIERS_CLOSED', day, count(*) from dossier_entry where kind = 'CLOSED' group by scheme_id, day
    union all
    select scheme_id, 'DOSSIERS_OPEN', day, sum(case kind when 'CLOSED' then -1 else 1 end) from dossier_entry
    where kind in ('OPENED', 'CLOSED', 'REOPENED') group by scheme_id, day
    union all
    select scheme_id, 'ACTIONS_HELD', day, count(*) from action where not withdrawn group by scheme_id, day
    union all
    select scheme_id, 'ACTION_PARTICIPANTS', day, sum(participants) from action where not withdrawn group by scheme_id, day
    union all
    select scheme_id, 'DEFECTS_OPEN', reported_on, count(*) from defect where not merged and not withdrawn group by scheme_id, reported_on
    union all
    select scheme_id, 'DEFECTS_OPEN', coalesce(repaired_on, refused_on), -count(*) from defect
    where not merged and not withdrawn and coalesce(repaired_on, refused_on) is not null group by scheme_id, coalesce(repaired_on, refused_on)) t
group by scheme_id, measure, day
having sum(n) <> 0
