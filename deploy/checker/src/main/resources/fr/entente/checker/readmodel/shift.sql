-- One row a shift that was held: whole minutes from its start to its end, once for each who was there.
-- in: intervention
-- key: shift_id
select aggregate::uuid as shift_id, sequence as version, (payload ->> 'schemeId')::uuid as scheme_id, (payload ->> 'day')::date as day,
       floor(extract(epoch from (payload ->> 'endedAt')::timestamptz - (payload ->> 'startedAt')::timestamptz) / 60)::int
           * (payload ->> 'present')::int as mediator_minutes
from fact where type = 'fr.entente.shift.ended.v1'
