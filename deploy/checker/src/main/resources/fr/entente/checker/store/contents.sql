-- Acknowledged commands beside the events they led to: what both name has to be the same. A moment may be written in another
-- way, and a leap second, which our clocks do not know, is the second before it; what only one of them names (who was asked,
-- what follows from it) is not compared. Of a correction that was written on an earlier version, something may have stayed as it
-- stood just before: never a third thing.
with told as (
    select aggregate, sequence, lag(payload) over (partition by aggregate order by sequence) as stood
    from fact where type in ('fr.entente.intervention.logged.v1', 'fr.entente.intervention.corrected.v1')),
pair as (
    select a.aggregate, f.sequence, f.type, a.body, f.payload, t.stood
    from asked a
    join fact f on f.aggregate = a.aggregate and f.type = a.type and (f.sequence = a.version or (a.version = 0 and f.sequence = 1))
    left join told t on t.aggregate = f.aggregate and t.sequence = f.sequence)
select p.aggregate, p.sequence, p.type, k.key, p.body ->> k.key as asked, p.payload ->> k.key as stored, k.key is null as same
from pair p
left join lateral (
    select b.key from jsonb_each(p.body) b
    where p.payload ? b.key and b.value is distinct from p.payload -> b.key
      and p.payload -> b.key is distinct from p.stood -> b.key
      and case when b.key like '%At' then replace(b.value #>> '{}', ':60', ':59')::timestamptz is distinct from (p.payload ->> b.key)::timestamptz else true end) k on true
