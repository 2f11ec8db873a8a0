-- in: dossier
-- key: engagement_id, site_id
with held as (
    select distinct on (aggregate) aggregate, payload from fact
    where type in ('fr.entente.engagement.ordered.v1', 'fr.entente.engagement.changed.v1') order by aggregate, sequence desc)
select aggregate::uuid as engagement_id, (s.site ->> 'siteId')::uuid as site_id, (payload ->> 'schemeId')::uuid as scheme_id,
       (s.site ->> 'landlordId')::uuid as landlord_id
from held cross join jsonb_array_elements(payload -> 'sites') s (site)
