-- Whose a site is from when on; of two from the same day the later told one holds.
-- in: dossier
-- key: site_id, from_day
select distinct on (aggregate, (payload ->> 'from')::date) aggregate::uuid as site_id, (payload ->> 'from')::date as from_day,
       (payload ->> 'schemeId')::uuid as scheme_id, (payload ->> 'landlordId')::uuid as landlord_id
from fact where type in ('fr.entente.site.registered.v1', 'fr.entente.site.transferred.v1')
order by aggregate, (payload ->> 'from')::date, sequence desc
