-- What was ordered or changed last holds; a cancellation comes on top of it.
-- in: dossier
-- key: engagement_id
with told as (
    select aggregate::uuid as engagement_id, sequence, type, payload from fact where type like 'fr.entente.engagement.%'),
held as (
    select distinct on (engagement_id) engagement_id, payload from told
    where type <> 'fr.entente.engagement.cancelled.v1' order by engagement_id, sequence desc)
select h.engagement_id, (select max(t.sequence) from told t where t.engagement_id = h.engagement_id) as version,
       (h.payload ->> 'schemeId')::uuid as scheme_id, h.payload ->> 'length' as length, h.payload ->> 'theme' as theme,
       (h.payload ->> 'from')::date as from_day, (h.payload ->> 'until')::date as until_day,
       (select (c.payload ->> 'from')::date from told c
        where c.engagement_id = h.engagement_id and c.type = 'fr.entente.engagement.cancelled.v1') as cancelled_from,
       (h.payload ->> 'hoursDue')::int as hours_due,
       (select count(distinct s.site ->> 'landlordId') from jsonb_array_elements(h.payload -> 'sites') s (site))::int as landlords
from held h
