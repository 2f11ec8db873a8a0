-- One row a shift that was held, as it was told last: whole minutes of each who was there, added up. An end without hours of each
-- is of all who were present from its start on. The landlord is there where all of the sites are one's.
-- in: intervention
-- key: shift_id
with told as (
    select aggregate::uuid as shift_id, sequence, payload,
           row_number() over (partition by aggregate order by sequence desc) as age from fact
    where type in ('fr.entente.shift.ended.v1', 'fr.entente.shift.hours-corrected.v1')
      and coalesce(payload ->> 'endedAt', payload ->> 'shiftEndedAt') is not null),
walked as (
    select aggregate::uuid as shift_id, array_agg(distinct s.site ->> 'landlordId') as landlords
    from fact cross join jsonb_path_query(payload, '$.moods[*].sites[*]') s (site)
    where type = 'fr.entente.shift.ended.v1' group by aggregate)
select shift_id, sequence as version, (payload ->> 'schemeId')::uuid as scheme_id, (payload ->> 'day')::date as day,
       coalesce((
           select sum(floor(extract(epoch from (h.stay ->> 'endedAt')::timestamptz - (h.stay ->> 'startedAt')::timestamptz) / 60))
             from jsonb_array_elements(payload -> 'stays') h (stay)),
           floor(extract(epoch from (payload ->> 'endedAt')::timestamptz - (payload ->> 'startedAt')::timestamptz) / 60)
               * (payload ->> 'present')::int)::int as mediator_minutes,
       case when cardinality(landlords) = 1 then landlords[1]::uuid end as landlord_id
from told left join walked using (shift_id) where age = 1
