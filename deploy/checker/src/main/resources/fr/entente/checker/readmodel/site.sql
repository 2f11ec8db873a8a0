-- in: dossier
-- key: site_id
select aggregate::uuid as site_id, (payload ->> 'schemeId')::uuid as scheme_id, payload ->> 'name' as name, payload ->> 'town' as town,
       payload ->> 'district' as district
from fact where type = 'fr.entente.site.registered.v1'
