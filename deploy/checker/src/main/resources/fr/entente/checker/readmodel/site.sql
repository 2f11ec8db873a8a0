-- in: dossier
-- key: site_id
select aggregate::uuid as site_id, (payload ->> 'schemeId')::uuid as scheme_id,
       (select coalesce(max(r.payload ->> 'name'), f.payload ->> 'name') from fact r
        where r.type = 'fr.entente.site.renamed.v1' and r.aggregate = f.aggregate
          and not exists (select from fact l where l.type = r.type and l.aggregate = r.aggregate and l.sequence > r.sequence)) as name,
       payload ->> 'town' as town, payload ->> 'district' as district
from fact f where type = 'fr.entente.site.registered.v1'
