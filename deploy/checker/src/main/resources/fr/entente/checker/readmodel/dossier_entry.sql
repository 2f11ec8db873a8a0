-- What happened to dossiers, as far as dashboards count it.
-- in: dossier
-- key: dossier_id, version
select aggregate::uuid as dossier_id,
       sequence as version,
       (payload ->> 'schemeId')::uuid as scheme_id,
       (payload ->> 'landlordId')::uuid as landlord_id,
       case type when 'fr.entente.dossier.opened.v1' then (payload ->> 'siteId')::uuid end as site_id,
       case type
           when 'fr.entente.dossier.opened.v1' then 'OPENED'
           when 'fr.entente.step.reached.v1' then 'STEP'
           when 'fr.entente.meeting.held.v1' then 'MET'
           when 'fr.entente.orientation.made.v1' then 'ORIENTED'
           when 'fr.entente.orientation.answered.v1' then 'HEARD'
           when 'fr.entente.dossier.closed.v1' then 'CLOSED'
           when 'fr.entente.recurrence.checked.v1' then case when (payload ->> 'recurred')::boolean then 'RECURRED' else 'NOT_RECURRED' end
           when 'fr.entente.dossier.reopened.v1' then 'REOPENED'
       end as kind,
       coalesce(payload ->> 'openedOn', payload ->> 'reachedOn', payload ->> 'heldOn', payload ->> 'madeOn', payload ->> 'answeredOn', payload ->> 'closedOn', payload ->> 'checkedOn',
                payload ->> 'reopenedOn')::date as day,
       case type
           when 'fr.entente.step.reached.v1' then payload ->> 'step'
           when 'fr.entente.meeting.held.v1' then coalesce((select string_agg(p.id, e'\n' order by p.place)
                from jsonb_array_elements_text(payload -> 'parties') with ordinality p (id, place)), '')
           when 'fr.entente.orientation.answered.v1' then concat(payload ->> 'orientation', ' ', payload ->> 'status')
           when 'fr.entente.dossier.closed.v1' then payload ->> 'outcome'
           when 'fr.entente.recurrence.checked.v1' then payload ->> 'months'
           when 'fr.entente.dossier.reopened.v1' then payload ->> 'reason'
           else ''
       end as code
from fact
where type in ('fr.entente.dossier.opened.v1', 'fr.entente.step.reached.v1', 'fr.entente.meeting.held.v1', 'fr.entente.orientation.made.v1',
               'fr.entente.orientation.answered.v1', 'fr.entente.dossier.closed.v1',
               'fr.entente.recurrence.checked.v1', 'fr.entente.dossier.reopened.v1')
