-- What is due today or was due before. Days are those of the schemes; :person is who asks.
with waiting as (
    select r.*, r.received_at + make_interval(hours => p.hours) as answer_due_at,
           case when r.owner_id is null then '{}'::uuid[] else array[r.owner_id] end as owners,
           :everybody or r.owner_id = :person as counts
      from request r
      left join lateral (select hours from first_answer_promise f
                          where f.scheme_id = r.scheme_id and f.from_day <= r.received_on
                          order by f.from_day desc, f.version desc limit 1) p on true
     where r.scheme_id = :scheme and (r.answered_at is null or r.oriented_at is null)),
followed as not materialized (
    select d.* from dossier d
     where d.scheme_id = :scheme
       and (:everybody or :person = any (d.mediators) or (:manages and d.mediators = '{}'))),
due as (
    select 'FIRST_ANSWER' as kind, request_id, null::uuid as dossier_id, site_id, nature, owners, received_on as since,
           (answer_due_at at time zone 'Europe/Paris')::date as due_on, answer_due_at < :now as overdue,
           null::uuid as asking, null::integer as months, null::integer as orientation
      from waiting
     where counts and owner_id is not null and answered_at is null
       and (answer_due_at at time zone 'Europe/Paris')::date <= :today
    union all
    select 'REQUEST_HANDOVER', request_id, null, site_id, nature, array[handover_to], h.asked_on, h.asked_on,
           h.asked_on < :today, handover_from, null, null
      from waiting cross join lateral (select (handover_at at time zone 'Europe/Paris')::date as asked_on) h
     where handover_to = :person or (:everybody and handover_to is not null)
    union all
    select 'UNOWNED_REQUEST', request_id, null, site_id, nature, owners, received_on,
           coalesce((answer_due_at at time zone 'Europe/Paris')::date, received_on),
           answered_at is null and coalesce(answer_due_at < :now, false), null, null, null
      from waiting where :manages and owner_id is null
    union all
    select 'DOSSIER_HANDOVER', null, dossier_id, site_id, nature, array[handover_to], h.asked_on, h.asked_on,
           h.asked_on < :today, handover_from, null, null
      from dossier d
      cross join lateral (select e.on_day as asked_on from dossier_entry e
                           where e.dossier_id = d.dossier_id and e.type = 'HANDOVER_PROPOSED'
                           order by e.version desc limit 1) h
     where scheme_id = :scheme and handover_to is not null and (handover_to = :person or :everybody)
    union all
    select 'UNOWNED_DOSSIER', null, dossier_id, site_id, nature, mediators, opened_on, opened_on, opened_on < :today,
           null, null, null
      from followed where :manages and mediators = '{}' and closed_on is null
    union all
    select 'AGREEMENT_FOLLOW_UP', null, f.dossier_id, f.site_id, f.nature, f.mediators, a.on_day,
           a.awaiting, a.awaiting < :today, null, null, null
      from followed f join dossier_entry a on a.dossier_id = f.dossier_id
     where a.scheme_id = :scheme and a.type = 'AGREEMENT_REACHED' and a.awaiting <= :today
    union all
    select 'RECURRENCE_CHECK', null, f.dossier_id, f.site_id, f.nature, f.mediators, f.closed_on, q.due_on,
           q.due_on < :today, null, q.months, null
      from followed f
      cross join lateral (values (3, f.recurrence3), (6, f.recurrence6)) m (months, recurred)
      cross join lateral (select m.months, (f.closed_on + make_interval(months => m.months))::date as due_on) q
     where f.closed_on is not null and (f.recurrence3 is null or f.recurrence6 is null)
       and m.recurred is null and q.due_on <= :today
    union all
    select 'SILENT_ORIENTATION', null, f.dossier_id, f.site_id, f.nature, f.mediators, o.on_day,
           (o.on_day + cast(:silence as interval))::date, o.on_day < :silentSince, null, null, o.version::integer
      from followed f join dossier_entry o on o.dossier_id = f.dossier_id
     where o.scheme_id = :scheme and o.type = 'ORIENTATION_MADE' and o.awaiting <= :silentSince)
select due.*, s.name as site_name, s.town, count(*) over () as all_due,
       count(*) filter (where overdue) over () as all_overdue
  from due left join site s on s.site_id = due.site_id
 order by overdue desc, due_on, kind, coalesce(request_id, dossier_id), months, orientation
 limit :shown
