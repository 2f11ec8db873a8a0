-- Acknowledged commands beside the events they led to: what both name has to be the same. A moment may be written in another
-- way, and a leap second, which our clocks do not know, is the second before it; what only one of them names (who was asked,
-- what follows from it) is not compared.
with pair as (
    select a.aggregate, f.sequence, f.type, a.body, f.payload
    from asked a
    join fact f on f.aggregate = a.aggregate and f.type = a.type and (f.sequence = a.version or (a.version = 0 and f.sequence = 1)))
select p.aggregate, p.sequence, p.type, k.key, p.body ->> k.key as asked, p.payload ->> k.key as stored, k.key is null as same
from pair p
left join lateral (
    select b.key from jsonb_each(p.body) b
    where p.payload ? b.key and b.value is distinct from p.payload -> b.key
      and case when b.key like '%At' then replace(b.value #>> '{}', ':60', ':59')::timestamptz is distinct from (p.payload ->> b.key)::timestamptz else true end) k on true
