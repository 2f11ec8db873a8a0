-- What one defect adds to the figures of which day; the defects are compared with the events by themselves.
-- in: reporting
-- key: defect_id, day, measure, code
with counted as (select * from defect where not merged and not withdrawn)
select defect_id, reported_on as day, 'DEFECT_FLOW' as measure, 'IN' as code, scheme_id, landlord_id, 1 as n from counted
union all
select defect_id, repaired_on, 'DEFECT_FLOW', 'OUT', scheme_id, landlord_id, -1 from counted where repaired_on is not null
union all
select defect_id, refused_on, 'DEFECT_FLOW', 'OUT', scheme_id, landlord_id, -1 from counted where refused_on is not null
union all
select defect_id, acknowledge_by + 1, 'DEFECT_ACKNOWLEDGED', 'DUE', scheme_id, landlord_id, 1 from counted
union all
select defect_id, acknowledge_by + 1, 'DEFECT_ACKNOWLEDGED', 'KEPT', scheme_id, landlord_id, 1 from counted
where answered_on <= acknowledge_by
union all
select defect_id, repaired_on, 'DEFECT_REPAIR_DAYS', (repaired_on - reported_on)::text, scheme_id, landlord_id, 1
from counted where repaired_on is not null
