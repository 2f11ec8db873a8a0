-- What is to be done is found without a look at what is over.

-- The day from which something is awaited: how an agreement is kept, what a partner made of an orientation. None once it came.
alter table dossier_entry add column awaiting date;

update dossier_entry a set awaiting = (a.facts ->> 'followUpOn')::date
 where a.type = 'AGREEMENT_REACHED'
   and not exists (select from dossier_entry later
                    where later.dossier_id = a.dossier_id and later.version > a.version
                      and later.type in ('AGREEMENT_REACHED', 'AGREEMENT_FOLLOWED_UP'));
update dossier_entry o set awaiting = o.on_day
 where o.type = 'ORIENTATION_MADE'
   and not exists (select from dossier_entry heard
                    where heard.dossier_id = o.dossier_id and heard.type = 'ORIENTATION_ANSWERED'
                      and (heard.facts ->> 'orientation')::bigint = o.version);

drop index dossier_entry_oriented;
drop index dossier_entry_agreed;
create index dossier_entry_awaiting on dossier_entry (scheme_id, type, awaiting) where awaiting is not null;

create index dossier_open_at on dossier (site_id, opened_on) where closed_on is null;
create index request_of_owner on request (scheme_id, owner_id, received_at, request_id) where owner_id is not null;
create index request_by_severity on request (scheme_id, severity, request_id);
