-- in: dossier
-- key: scheme_id
select aggregate::uuid as scheme_id, payload ->> 'name' as name, (payload ->> 'coordinatorId')::uuid as coordinator_id,
       (payload ->> 'createdOn')::date as created_on
from fact where type = 'fr.entente.scheme.created.v1'
