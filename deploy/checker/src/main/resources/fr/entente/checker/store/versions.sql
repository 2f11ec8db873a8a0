-- Versions of one aggregate run from 1 without a hole and without a double.
select aggregate, count(*) as events, count(distinct sequence) as versions, min(sequence) as first, max(sequence) as last
from fact
group by aggregate
having min(sequence) <> 1 or max(sequence) <> count(*) or count(distinct sequence) <> count(*)
order by aggregate
