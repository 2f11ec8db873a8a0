-- The days of a month, added up.
-- in: reporting
-- key: scheme_id, landlord_id, measure, day, code
select scheme_id, landlord_id, measure, date_trunc('month', day)::date as day, code, sum(n)::int as n, sum(people)::int as people,
       sum(minutes)::int as minutes
from cell group by scheme_id, landlord_id, measure, date_trunc('month', day), code having sum(n) <> 0
