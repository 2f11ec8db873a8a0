-- Every event of a store in the form in which it was promised to others. What is stored is the event of the service; the
-- promise leaves some of it out ("without"), lays open what is nested ("opened"), or is the same. Written down from the
-- published samples in src/contract, not from the services' code.
select e.event_id::text                    as id,
       e.aggregate_id                      as aggregate,
       e.version                           as sequence,
       coalesce(p.type, 'stored:' || e.type) as type,
       case p.form
           when 'same' then e.payload
           when 'deed opened' then (e.payload - 'deed') || (e.payload -> 'deed')
           when 'stock opened' then (e.payload - 'stock') || (e.payload -> 'stock')
           when 'terms opened' then (e.payload - 'terms') || (e.payload -> 'terms') || jsonb_build_object(
               'opensAt', to_char((e.payload #>> '{terms,opensAt}')::time, 'HH24:MI'),
               'closesAt', to_char((e.payload #>> '{terms,closesAt}')::time, 'HH24:MI'))
           when 'plan counted' then (e.payload - '{plan,plannedBy,plannedAt,changedAt}'::text[]) || (e.payload -> 'plan') || jsonb_build_object(
               'mediators', jsonb_array_length(e.payload #> '{plan,mediators}'),
               'sectors', (select jsonb_agg(s.sector -> 'sites' order by s.place)
                             from jsonb_array_elements(e.payload #> '{plan,sectors}') with ordinality as s (sector, place)),
               'recordedAt', coalesce(e.payload -> 'plannedAt', e.payload -> 'changedAt'))
           when 'present counted' then (e.payload - 'startedBy') || jsonb_build_object('present', jsonb_array_length(e.payload -> 'present'))
           when 'evening counted' then (e.payload - '{endedBy,notes}'::text[]) || jsonb_build_object(
               'present', jsonb_array_length(e.payload -> 'present'),
               'moods', (select jsonb_agg(m.mood - 'sector' order by m.place)
                           from jsonb_array_elements(e.payload -> 'moods') with ordinality as m (mood, place)))
               || case when e.payload -> 'stays' is null then '{}' else jsonb_build_object('stays', (
                   select jsonb_agg(jsonb_build_object('startedAt', h.stay -> 'from', 'endedAt', h.stay -> 'until') order by h.place)
                     from jsonb_array_elements(e.payload -> 'stays') with ordinality as h (stay, place))) end
           when 'view of the other' then (e.payload - '{toldBy,notes}'::text[]) || jsonb_build_object(
               'moods', (select jsonb_agg(m.mood - 'sector' order by m.place)
                           from jsonb_array_elements(e.payload -> 'moods') with ordinality as m (mood, place)))
           when 'newcomers counted' then (e.payload - 'toldBy') || jsonb_build_object('joined', jsonb_array_length(e.payload -> 'joined'))
           when 'leaver left out' then e.payload - '{mediator,toldBy}'::text[]
           when 'hours without whose' then (e.payload - '{mediator,before,after,correctedBy}'::text[]) || jsonb_build_object(
               'present', jsonb_array_length(e.payload -> 'stays'), 'stays', (
                   select jsonb_agg(jsonb_build_object('startedAt', h.stay -> 'from', 'endedAt', h.stay -> 'until') order by h.place)
                     from jsonb_array_elements(e.payload -> 'stays') with ordinality as h (stay, place)))
           when 'engagement opened' then (e.payload - 'terms') || (e.payload -> 'terms')
           when 'action opened' then (e.payload - '{outline,course}'::text[]) || ((e.payload -> 'outline') - 'partners')
               || jsonb_build_object('partnerKinds', (
                   select coalesce(jsonb_agg(p.partner -> 'kind' order by p.place), '[]')
                   from jsonb_array_elements(e.payload #> '{outline,partners}') with ordinality p (partner, place)))
               || coalesce(((e.payload -> 'course') - 'attendance') || (e.payload #> '{course,attendance}'), '{}')
           when 'inquiry opened' then (e.payload - 'inquiry') || (e.payload -> 'inquiry')
           when 'admissible told' then (e.payload - 'exclusion') || jsonb_build_object('admissible', e.payload ->> 'exclusion' is null)
           when 'without coordinatorName' then e.payload - 'coordinatorName'
           when 'without checklistFirst' then e.payload - 'checklistFirst'
           when 'without sides' then e.payload - '{about,standing,proposed,proposedDay,seen}'::text[]
           when 'without choice' then e.payload - '{contradiction,taken}'::text[]
           when 'without memberSince' then e.payload - 'memberSince'
           when 'without contractFrom' then e.payload - '{contractFrom,renewalsLeft}'::text[]
           else e.payload
       end                                 as payload,
       e.recorded_at                       as time
from event e
left join (values
    ('fr.entente.dossierservice.scheme.SchemeEvent$SchemeCreated', 'fr.entente.scheme.created.v1', 'without coordinatorName'),
    ('fr.entente.dossierservice.scheme.SchemeEvent$LandlordJoined', 'fr.entente.landlord.joined.v1', 'same'),
    ('fr.entente.dossierservice.scheme.SchemeEvent$LandlordLeft', 'fr.entente.landlord.left.v1', 'without memberSince'),
    ('fr.entente.dossierservice.scheme.SchemeEvent$ContractSigned', 'fr.entente.contract.signed.v1', 'terms opened'),
    ('fr.entente.dossierservice.scheme.SchemeEvent$ContractRenewed', 'fr.entente.contract.renewed.v1', 'without contractFrom'),
    ('fr.entente.dossierservice.scheme.SchemeEvent$ContractEnded', 'fr.entente.contract.ended.v1', 'without contractFrom'),
    ('fr.entente.dossierservice.site.SiteEvent$SiteRegistered', 'fr.entente.site.registered.v1', 'stock opened'),
    ('fr.entente.dossierservice.site.SiteEvent$SiteStockChanged', 'fr.entente.site.stock-changed.v1', 'stock opened'),
    ('fr.entente.dossierservice.site.SiteEvent$SiteTransferred', 'fr.entente.site.transferred.v1', 'same'),
    ('fr.entente.dossierservice.site.SiteEvent$SiteRenamed', 'fr.entente.site.renamed.v1', 'same'),
    ('fr.entente.dossierservice.engagement.EngagementEvent$EngagementOrdered', 'fr.entente.engagement.ordered.v1', 'engagement opened'),
    ('fr.entente.dossierservice.engagement.EngagementEvent$EngagementChanged', 'fr.entente.engagement.changed.v1', 'engagement opened'),
    ('fr.entente.dossierservice.engagement.EngagementEvent$EngagementCancelled', 'fr.entente.engagement.cancelled.v1', 'same'),
    ('fr.entente.dossierservice.request.RequestEvent$RequestReceived', 'fr.entente.request.received.v1', 'same'),
    ('fr.entente.dossierservice.request.RequestEvent$ObservationNoted', 'fr.entente.observation.noted.v1', 'same'),
    ('fr.entente.dossierservice.request.RequestEvent$RequestHandoverProposed', 'fr.entente.request.handover-proposed.v1', 'same'),
    ('fr.entente.dossierservice.request.RequestEvent$RequestHandoverAnswered', 'fr.entente.request.handover-answered.v1', 'same'),
    ('fr.entente.dossierservice.request.RequestEvent$RequestAssigned', 'fr.entente.request.assigned.v1', 'same'),
    ('fr.entente.dossierservice.request.RequestEvent$RequestTriaged', 'fr.entente.request.triaged.v1', 'same'),
    ('fr.entente.dossierservice.scheme.SchemeEvent$FirstAnswerPromised', 'fr.entente.first-answer.promised.v1', 'same'),
    ('fr.entente.dossierservice.request.RequestEvent$RequestAnswered', 'fr.entente.request.answered.v1', 'same'),
    ('fr.entente.dossierservice.request.RequestEvent$RequestOriented', 'fr.entente.request.oriented.v1', 'same'),
    ('fr.entente.dossierservice.request.RequestEvent$RequestAttachedToDossier', 'fr.entente.request.attached-to-dossier.v1', 'same'),
    ('fr.entente.dossierservice.dossier.DossierEvent$DossierOpened', 'fr.entente.dossier.opened.v1', 'without checklistFirst'),
    ('fr.entente.dossierservice.dossier.DossierEvent$StepReached', 'fr.entente.step.reached.v1', 'same'),
    ('fr.entente.dossierservice.dossier.DossierEvent$MediatorAssigned', 'fr.entente.mediator.assigned.v1', 'same'),
    ('fr.entente.dossierservice.dossier.DossierEvent$PartyAdded', 'fr.entente.party.added.v1', 'same'),
    ('fr.entente.dossierservice.dossier.DossierEvent$ConsentGiven', 'fr.entente.consent.given.v1', 'same'),
    ('fr.entente.dossierservice.dossier.DossierEvent$ConsentWithdrawn', 'fr.entente.consent.withdrawn.v1', 'same'),
    ('fr.entente.dossierservice.dossier.DossierEvent$MeetingHeld', 'fr.entente.meeting.held.v1', 'same'),
    ('fr.entente.dossierservice.dossier.DossierEvent$NoteTaken', 'fr.entente.note.taken.v1', 'same'),
    ('fr.entente.dossierservice.dossier.DossierEvent$OrientationMade', 'fr.entente.orientation.made.v1', 'same'),
    ('fr.entente.dossierservice.dossier.DossierEvent$AdmissibilityDecided', 'fr.entente.admissibility.decided.v1', 'admissible told'),
    ('fr.entente.dossierservice.dossier.DossierEvent$HandoverProposed', 'fr.entente.handover.proposed.v1', 'same'),
    ('fr.entente.dossierservice.dossier.DossierEvent$HandoverAnswered', 'fr.entente.handover.answered.v1', 'same'),
    ('fr.entente.dossierservice.dossier.DossierEvent$SideInformed', 'fr.entente.side.informed.v1', 'same'),
    ('fr.entente.dossierservice.dossier.DossierEvent$SupportGiven', 'fr.entente.support.given.v1', 'same'),
    ('fr.entente.dossierservice.dossier.DossierEvent$InquiryMade', 'fr.entente.inquiry.made.v1', 'inquiry opened'),
    ('fr.entente.dossierservice.dossier.DossierEvent$AgreementReached', 'fr.entente.agreement.reached.v1', 'same'),
    ('fr.entente.dossierservice.dossier.DossierEvent$AgreementFollowedUp', 'fr.entente.agreement.followed-up.v1', 'same'),
    ('fr.entente.dossierservice.dossier.DossierEvent$DossierSuspended', 'fr.entente.dossier.suspended.v1', 'same'),
    ('fr.entente.dossierservice.dossier.DossierEvent$DossierResumed', 'fr.entente.dossier.resumed.v1', 'same'),
    ('fr.entente.dossierservice.dossier.DossierEvent$OrientationAnswered', 'fr.entente.orientation.answered.v1', 'same'),
    ('fr.entente.dossierservice.dossier.DossierEvent$DossierLinked', 'fr.entente.dossier.linked.v1', 'same'),
    ('fr.entente.dossierservice.dossier.DossierEvent$DossierClosed', 'fr.entente.dossier.closed.v1', 'same'),
    ('fr.entente.dossierservice.dossier.DossierEvent$RecurrenceChecked', 'fr.entente.recurrence.checked.v1', 'same'),
    ('fr.entente.dossierservice.dossier.DossierEvent$DossierReopened', 'fr.entente.dossier.reopened.v1', 'same'),
    ('fr.entente.interventionservice.intervention.InterventionEvent$InterventionLogged', 'fr.entente.intervention.logged.v1', 'deed opened'),
    ('fr.entente.interventionservice.intervention.InterventionEvent$InterventionCorrected', 'fr.entente.intervention.corrected.v1', 'deed opened'),
    ('fr.entente.interventionservice.intervention.InterventionEvent$InterventionWithdrawn', 'fr.entente.intervention.withdrawn.v1', 'same'),
    ('fr.entente.interventionservice.intervention.InterventionEvent$InterventionContradicted', 'fr.entente.intervention.contradicted.v1', 'without sides'),
    ('fr.entente.interventionservice.intervention.InterventionEvent$InterventionSettled', 'fr.entente.intervention.settled.v1', 'without choice'),
    ('fr.entente.interventionservice.defect.DefectEvent$DefectReported', 'fr.entente.defect.reported.v1', 'same'),
    ('fr.entente.interventionservice.defect.DefectEvent$DefectAcknowledged', 'fr.entente.defect.acknowledged.v1', 'same'),
    ('fr.entente.interventionservice.defect.DefectEvent$RepairPlanned', 'fr.entente.repair.planned.v1', 'same'),
    ('fr.entente.interventionservice.defect.DefectEvent$DefectRepaired', 'fr.entente.defect.repaired.v1', 'same'),
    ('fr.entente.interventionservice.defect.DefectEvent$DefectRefused', 'fr.entente.defect.refused.v1', 'same'),
    ('fr.entente.interventionservice.defect.DefectEvent$DefectMerged', 'fr.entente.defect.merged.v1', 'same'),
    ('fr.entente.interventionservice.defect.DefectEvent$DefectConfirmed', 'fr.entente.defect.confirmed.v1', 'same'),
    ('fr.entente.interventionservice.defect.DefectEvent$DefectWithdrawn', 'fr.entente.defect.withdrawn.v1', 'same'),
    ('fr.entente.interventionservice.action.ActionEvent$ActionPlanned', 'fr.entente.collective-action.planned.v1', 'action opened'),
    ('fr.entente.interventionservice.action.ActionEvent$ActionChanged', 'fr.entente.collective-action.changed.v1', 'action opened'),
    ('fr.entente.interventionservice.action.ActionEvent$ActionPostponed', 'fr.entente.collective-action.postponed.v1', 'same'),
    ('fr.entente.interventionservice.action.ActionEvent$ActionCancelled', 'fr.entente.collective-action.cancelled.v1', 'same'),
    ('fr.entente.interventionservice.action.ActionEvent$ActionHeld', 'fr.entente.collective-action.held.v1', 'action opened'),
    ('fr.entente.interventionservice.action.ActionEvent$ActionCorrected', 'fr.entente.collective-action.corrected.v1', 'action opened'),
    ('fr.entente.interventionservice.action.ActionEvent$ActionWithdrawn', 'fr.entente.collective-action.withdrawn.v1', 'same'),
    ('fr.entente.interventionservice.shift.ShiftEvent$ShiftPlanned', 'fr.entente.shift.planned.v1', 'plan counted'),
    ('fr.entente.interventionservice.shift.ShiftEvent$ShiftPlanChanged', 'fr.entente.shift.plan-changed.v1', 'plan counted'),
    ('fr.entente.interventionservice.shift.ShiftEvent$ShiftCancelled', 'fr.entente.shift.cancelled.v1', 'same'),
    ('fr.entente.interventionservice.shift.ShiftEvent$ShiftStarted', 'fr.entente.shift.started.v1', 'present counted'),
    ('fr.entente.interventionservice.shift.ShiftEvent$ShiftEnded', 'fr.entente.shift.ended.v1', 'evening counted'),
    ('fr.entente.interventionservice.shift.ShiftEvent$EndToldByOther', 'fr.entente.shift.end-told-by-other.v1', 'view of the other'),
    ('fr.entente.interventionservice.shift.ShiftEvent$MediatorsJoined', 'fr.entente.shift.joined.v1', 'newcomers counted'),
    ('fr.entente.interventionservice.shift.ShiftEvent$MediatorLeft', 'fr.entente.shift.left.v1', 'leaver left out'),
    ('fr.entente.interventionservice.shift.ShiftEvent$HoursCorrected', 'fr.entente.shift.hours-corrected.v1', 'hours without whose')
) as p (stored, type, form) on p.stored = e.type
