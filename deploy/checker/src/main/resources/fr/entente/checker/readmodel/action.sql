-- The last word on each collective action that was held. One that is only planned or called off is in no figure.
-- in: intervention
-- key: action_id
with told as (
    select aggregate::uuid as action_id, payload, sequence,
           row_number() over (partition by aggregate order by sequence desc) as back
    from fact where type in ('fr.entente.collective-action.held.v1', 'fr.entente.collective-action.corrected.v1')),
gone as (
    select aggregate::uuid as action_id, max(sequence) as sequence
    from fact where type = 'fr.entente.collective-action.withdrawn.v1' group by aggregate)
select t.action_id, greatest(t.sequence, g.sequence) as version, (t.payload ->> 'schemeId')::uuid as scheme_id,
       (select string_agg(l.landlord, e'\n' order by l.landlord collate "C")
        from (select distinct s ->> 'landlordId' as landlord from jsonb_array_elements(t.payload -> 'sites') s) l) as landlords,
       ((t.payload ->> 'startsAt')::timestamptz at time zone 'Europe/Paris')::date as day, t.payload ->> 'theme' as theme,
       case when jsonb_typeof(t.payload -> 'ages') = 'object' then (select sum(a.value::int)::int from jsonb_each_text(t.payload -> 'ages') a)
            else (t.payload ->> 'participants')::int end as participants,
       (extract(epoch from (t.payload ->> 'endsAt')::timestamptz - (t.payload ->> 'startsAt')::timestamptz)::int / 60
           * (t.payload ->> 'staff')::int) as staff_minutes,
       g.sequence is not null as withdrawn
from told t left join gone g using (action_id)
where t.back = 1
