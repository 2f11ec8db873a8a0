-- The sites of the sectors of a shift that was held.
-- in: intervention
-- key: shift_id, site_id
select aggregate::uuid as shift_id, (s.site ->> 'siteId')::uuid as site_id, (payload ->> 'schemeId')::uuid as scheme_id,
       (s.site ->> 'landlordId')::uuid as landlord_id
from fact cross join jsonb_path_query(payload, '$.moods[*].sites[*]') s (site)
where type = 'fr.entente.shift.ended.v1'
