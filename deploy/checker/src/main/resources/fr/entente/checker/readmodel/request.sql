-- One row a request: as it was received, and what was done with it since.
-- in: dossier
-- key: request_id
select aggregate::uuid as request_id,
       max(sequence) as version,
       (max(payload ->> 'schemeId') filter (where sequence = 1))::uuid as scheme_id,
       (max(payload ->> 'landlordId') filter (where sequence = 1))::uuid as landlord_id,
       (max(payload ->> 'siteId') filter (where sequence = 1))::uuid as site_id,
       max((payload ->> 'receivedAt')::timestamptz) as received_at,
       max(((payload ->> 'receivedAt')::timestamptz at time zone 'Europe/Paris')::date) as received_on,
       max((payload ->> 'answeredAt')::timestamptz) as answered_at,
       max((payload ->> 'orientedAt')::timestamptz) as oriented_at,
       max(payload ->> 'dossierId')::uuid as dossier_id
from fact
where type in ('fr.entente.request.received.v1', 'fr.entente.request.answered.v1', 'fr.entente.request.oriented.v1',
               'fr.entente.request.attached-to-dossier.v1')
group by aggregate
having bool_or(type = 'fr.entente.request.received.v1')
