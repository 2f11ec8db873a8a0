-- What mediators saw themselves, and how far its story is known; no figure counts it.
-- in: dossier
-- key: request_id
select aggregate::uuid as request_id,
       max(sequence) as version,
       (max(payload ->> 'schemeId') filter (where sequence = 1))::uuid as scheme_id,
       (max(payload ->> 'landlordId') filter (where sequence = 1))::uuid as landlord_id
from fact
where type in ('fr.entente.observation.noted.v1', 'fr.entente.request.answered.v1', 'fr.entente.request.oriented.v1',
               'fr.entente.request.attached-to-dossier.v1')
group by aggregate
having bool_or(type = 'fr.entente.observation.noted.v1')
