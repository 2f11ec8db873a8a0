-- How each dossier stands: closed when its last closing was not undone, and which questions about a recurrence were answered since.
-- in: dossier
-- key: dossier_id
select dossier_id,
       max(sequence) as version,
       (max(payload ->> 'schemeId') filter (where sequence = 1))::uuid as scheme_id,
       (max(payload ->> 'landlordId') filter (where sequence = 1))::uuid as landlord_id,
       (max(payload ->> 'siteId') filter (where sequence = 1))::uuid as site_id,
       case when max(closing) > max(reopening) then (max(payload ->> 'closedOn') filter (where sequence = closing))::date end as closed_on,
       max(closing) > max(reopening)
           and coalesce(bool_or((payload ->> 'months')::int = 3 and sequence > closing), false) as checked_3,
       max(closing) > max(reopening)
           and coalesce(bool_or((payload ->> 'months')::int = 6 and sequence > closing), false) as checked_6
from (
    select aggregate::uuid as dossier_id, sequence, payload,
           coalesce(max(sequence) filter (where type = 'fr.entente.dossier.closed.v1') over (partition by aggregate), 0) as closing,
           coalesce(max(sequence) filter (where type = 'fr.entente.dossier.reopened.v1') over (partition by aggregate), 0) as reopening
    from fact
    where type in ('fr.entente.dossier.opened.v1', 'fr.entente.step.reached.v1', 'fr.entente.meeting.held.v1', 'fr.entente.orientation.made.v1',
                   'fr.entente.orientation.answered.v1', 'fr.entente.dossier.closed.v1',
                   'fr.entente.recurrence.checked.v1', 'fr.entente.dossier.reopened.v1')) e
group by dossier_id
