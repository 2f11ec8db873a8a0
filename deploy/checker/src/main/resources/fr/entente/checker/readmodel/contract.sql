-- A renewal or an end is of the contract that was signed last before it.
-- in: dossier
-- key: scheme_id, from_day
with told as (
    select aggregate::uuid as scheme_id, sequence, type, payload,
           max(sequence) filter (where type = 'fr.entente.contract.signed.v1') over (partition by aggregate order by sequence) as signed
    from fact where type in ('fr.entente.contract.signed.v1', 'fr.entente.contract.renewed.v1', 'fr.entente.contract.ended.v1'))
select scheme_id,
       max((payload ->> 'from')::date) as from_day,
       (array_agg((payload ->> 'until')::date order by sequence desc) filter (where payload ? 'until'))[1] as until,
       max((payload ->> 'until')::date) filter (where type = 'fr.entente.contract.signed.v1') as signed_until,
       max((payload ->> 'lastDay')::date) as last_day,
       max(payload ->> 'operatorId')::uuid as operator_id,
       max(payload ->> 'operatorName') as operator_name,
       max((select array_agg(d.day order by d.place) from jsonb_array_elements_text(payload -> 'serviceDays') with ordinality as d (day, place)))
           filter (where type = 'fr.entente.contract.signed.v1') as service_days,
       max((payload ->> 'opensAt')::time) as opens_at,
       max((payload ->> 'closesAt')::time) as closes_at,
       max((payload ->> 'hoursDue')::int) as hours_due
from told group by scheme_id, signed
