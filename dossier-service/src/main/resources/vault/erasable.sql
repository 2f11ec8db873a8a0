-- Closed dossiers whose words have been kept long enough by a day. Views may be late: where the store knows more of a
-- dossier, it waits. One that is linked to another as its recurrence, in either direction and over any number of
-- others, waits until none of them is open.
select d.dossier_id, d.scheme_id, d.site_id, d.nature, d.closed_on, e.erased_from, w.parties, w.notes
  from dossier d
  join vault_retention r on r.scheme_id = d.scheme_id
 cross join lateral (
        select count(*) filter (where what = 'PARTY') as parties, count(*) filter (where what = 'NOTE') as notes,
               (max(written_at) at time zone 'Europe/Paris')::date as last_word
          from (select 'PARTY' as what, p.written_at from vault_party p
                 where p.dossier_id = d.dossier_id and p.sealed is not null
                union all
                select 'NOTE', n.written_at from vault_note n
                 where n.dossier_id = d.dossier_id and n.sealed is not null) words) w
 cross join lateral (
        select greatest((d.closed_on + make_interval(months => coalesce(r.months, :months)))::date,
                        (r.since + interval '1 month')::date,
                        (w.last_word + interval '1 month')::date) as erased_from) e
 where d.closed_on is not null and w.parties + w.notes > 0 and e.erased_from <= :by
   and (cast(:scheme as uuid) is null or d.scheme_id = :scheme)
   and (cast(:dossier as uuid) is null or d.dossier_id = :dossier)
   and not exists (
       with recursive kin (dossier_id) as (
           select d.dossier_id
           union
           select case when l.dossier_id = k.dossier_id then l.sequel_id else l.dossier_id end
             from kin k join dossier l on l.sequel_id is not null and k.dossier_id in (l.dossier_id, l.sequel_id))
       select from kin k join dossier o on o.dossier_id = k.dossier_id
        where o.closed_on is null
           or exists (select from event v where v.aggregate_id = o.dossier_id::text and v.version > o.version))
 order by e.erased_from, d.dossier_id
 limit :most
