-- What the rules of the trade forbid and is stored all the same: each event beside what its thing had come to just before.
-- Only an open dossier goes on; only a closed one is asked about recurrence or reopened; steps come in their order; some
-- outcomes need a diagnosis; days do not go back; a request is answered, oriented and attached once; what is withdrawn is at
-- its end, and so is a defect that is repaired, refused, merged or withdrawn (the last only while no repair is planned and no other report was merged into it); a collective action is changed, moved, called off or held only while
-- it is planned, and corrected or withdrawn only when it is held; a shift is started once, then ended, or cancelled before, and after its end only its hours are corrected or another of the pair tells of it; it is acknowledged once, before anything else; nothing happens to an engagement that
-- is cancelled; nothing moves from one scheme or, but for interventions and sites, from one landlord to another.
with story as (
    select aggregate, sequence, split_part(type, '.', 3) || '.' || split_part(type, '.', 4) as happened, payload,
           coalesce(payload ->> 'openedOn', payload ->> 'reachedOn', payload ->> 'madeOn', payload ->> 'closedOn',
                    payload ->> 'checkedOn', payload ->> 'reopenedOn')::date as day
    from fact),
before as (
    select s.*,
           coalesce(max(sequence) filter (where happened = 'dossier.closed') over earlier, 0) as closing,
           coalesce(max(sequence) filter (where happened = 'dossier.reopened') over earlier, 0) as reopening,
           max(day) filter (where happened in ('dossier.opened', 'step.reached', 'dossier.reopened')) over earlier as since,
           max(day) filter (where happened = 'dossier.closed') over earlier as closed_on,
           count(*) filter (where happened = 'step.reached') over earlier as steps,
           count(*) filter (where happened = 'intervention.withdrawn') over earlier as withdrawals,
           count(*) filter (where happened = 'intervention.contradicted') over earlier as contradictions,
           count(*) filter (where happened = 'intervention.settled') over earlier as settlements,
           count(*) filter (where happened in ('defect.repaired', 'defect.refused', 'defect.merged', 'defect.withdrawn')) over earlier as ends,
           count(*) filter (where happened = 'engagement.cancelled') over earlier as cancellations,
           count(*) filter (where happened = 'repair.planned') over earlier as plans,
           count(*) filter (where happened = 'defect.confirmed') over earlier as confirmations,
           count(*) filter (where happened in ('collective-action.held', 'collective-action.cancelled')) over earlier as overs,
           count(*) filter (where happened = 'collective-action.held') over earlier as holdings,
           count(*) filter (where happened = 'collective-action.withdrawn') over earlier as takings_back,
           count(*) filter (where happened in ('defect.acknowledged', 'repair.planned')) over earlier as answers,
           count(*) filter (where happened = 'shift.started') over earlier as starts,
           count(*) filter (where happened in ('shift.ended', 'shift.cancelled')) over earlier as shift_ends,
           count(*) filter (where happened = 'shift.ended') over earlier as shift_tellings,
           max((payload ->> 'startedAt')::timestamptz) filter (where happened = 'shift.started') over earlier as started_at,
           max((payload ->> 'foundAt')::timestamptz) over earlier as found_at,
           count(*) over (partition by aggregate, happened order by sequence rows between unbounded preceding and 1 preceding) as same,
           max(coalesce(payload ->> 'receivedAt', case when happened = 'observation.noted' then payload ->> 'notedAt' end)::timestamptz) over earlier as received_at,
           first_value(happened) over story as beginning,
           first_value(payload ->> 'schemeId') over story as scheme,
           first_value(payload ->> 'landlordId') over story as landlord
    from story s
    window story as (partition by aggregate order by sequence),
           earlier as (partition by aggregate order by sequence rows between unbounded preceding and 1 preceding)),
judged as (
    select b.*, case
        when sequence = 1 and happened not in ('scheme.created', 'site.registered', 'request.received', 'observation.noted', 'dossier.opened', 'intervention.logged', 'defect.reported', 'shift.planned', 'engagement.ordered',
                'collective-action.planned', 'collective-action.held')
            then 'nothing begins with it'
        when sequence > 1 and happened in ('scheme.created', 'site.registered', 'request.received', 'observation.noted', 'dossier.opened', 'intervention.logged', 'defect.reported', 'shift.planned', 'engagement.ordered', 'collective-action.planned')
            then 'it began before'
        when payload ->> 'schemeId' is distinct from scheme then 'it belongs to another scheme'
        when split_part(beginning, '.', 1) in ('request', 'observation', 'dossier', 'defect') and payload ->> 'landlordId' is distinct from landlord
            then 'it belongs to another landlord'
        when happened in ('step.reached', 'orientation.made', 'dossier.closed') and closing > reopening then 'the dossier is closed'
        when happened in ('recurrence.checked', 'dossier.reopened') and closing <= reopening then 'the dossier is open'
        when happened = 'step.reached' and payload ->> 'step' is distinct from
            (array ['DIAGNOSIS', 'CONFLICT_MANAGEMENT', 'INFORMATION_RESPONSIBILITY', 'ACCOMPANIMENT'])[steps + 1]
            then 'it is not the next step'
        when happened = 'dossier.closed' and steps = 0 and payload ->> 'outcome' not in ('OUT_OF_SCOPE', 'DUPLICATE', 'WITHDRAWN', 'UNREACHABLE')
            then 'there was no diagnosis'
        when happened in ('step.reached', 'orientation.made', 'dossier.closed') and day < since then 'its day is before ' || since
        when happened = 'dossier.reopened' and day < closed_on then 'its day is before ' || closed_on
        when happened = 'recurrence.checked' and day < (closed_on + make_interval(months => (payload ->> 'months')::int))::date
            then 'it is asked too early after ' || closed_on
        when happened in ('request.answered', 'request.oriented', 'request.attached-to-dossier') and same > 0 then 'it was done before'
        when happened in ('request.answered', 'request.oriented', 'request.attached-to-dossier')
             and coalesce(payload ->> 'answeredAt', payload ->> 'orientedAt', payload ->> 'attachedAt')::timestamptz < received_at
            then 'it is before the reception'
        when shift_ends > 0 and happened not in ('shift.hours-corrected', 'shift.end-told-by-other') then 'the shift is at its end'
        when happened in ('shift.plan-changed', 'shift.cancelled', 'shift.started') and starts > 0 then 'the shift has started'
        when happened in ('shift.joined', 'shift.left', 'shift.hours-corrected', 'shift.ended') and starts = 0 then 'the shift has not started'
        when happened = 'shift.end-told-by-other' and shift_tellings = 0 then 'the shift has not ended'
        when happened = 'shift.ended' and (payload ->> 'endedAt')::timestamptz <= coalesce((payload ->> 'startedAt')::timestamptz, started_at)
             or (payload ->> 'shiftEndedAt')::timestamptz <= (payload ->> 'shiftStartedAt')::timestamptz then 'it ends before it starts'
        when ends > 0 then 'the defect is at its end'
        when happened = 'defect.withdrawn' and plans > 0 then 'a repair is planned'
        when happened = 'defect.withdrawn' and confirmations > 0 then 'it stands for another report'
        when happened = 'defect.acknowledged' and answers > 0 then 'it was answered before'
        when beginning = 'defect.reported' and coalesce(payload ->> 'acknowledgedAt', payload ->> 'plannedAt', payload ->> 'notedAt',
                 payload ->> 'refusedAt', payload ->> 'mergedAt', payload ->> 'confirmedAt')::timestamptz < found_at then 'it is before the finding'
        when (payload ->> 'repairedOn')::date < (found_at at time zone 'Europe/Paris')::date then 'it is before the finding'
        when cancellations > 0 then 'the engagement is cancelled'
        when happened in ('collective-action.changed', 'collective-action.postponed', 'collective-action.cancelled',
                 'collective-action.held') and overs > 0 then 'the action is planned no more'
        when happened in ('collective-action.corrected', 'collective-action.withdrawn') and (holdings = 0 or takings_back > 0)
            then 'the action is not held'
        when withdrawals > 0 then 'the intervention is withdrawn'
        when happened = 'intervention.settled' and settlements >= contradictions then 'nothing was to be settled'
    end as why
    from before b),
asked_again as (
    select c.aggregate, c.sequence, c.happened, 'it was asked before' as why
    from judged c
    where happened = 'recurrence.checked' and exists (
        select from judged d
        where d.aggregate = c.aggregate and d.happened = c.happened and d.sequence < c.sequence and d.closing = c.closing
          and d.payload ->> 'months' = c.payload ->> 'months'))
select aggregate, sequence, happened, why from judged where why is not null
union all
select aggregate, sequence, happened, why from asked_again
order by 1, 2
