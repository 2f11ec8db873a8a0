-- What nobody asked for has nobody who asked; who is asked to answer for a request; what is due to whom.

alter table request
    alter column asked_by drop not null,
    alter column way drop not null,
    add column handover_from uuid,
    add column handover_to   uuid,
    add column handover_at   timestamptz;

create index request_handed_over on request (scheme_id, handover_to) where handover_to is not null;
create index request_unowned on request (scheme_id, received_at)
    where owner_id is null and (answered_at is null or oriented_at is null);

-- A dossier opened before this demands no checklist before its first step.
alter table dossier
    add column checklist_owed boolean   not null default false,
    add column unreached      integer[] not null default '{}';

create index dossier_handed_over on dossier (scheme_id, handover_to) where handover_to is not null;
create index dossier_to_ask_after on dossier (scheme_id, closed_on)
    where closed_on is not null and (recurrence3 is null or recurrence6 is null);
create index dossier_entry_oriented on dossier_entry (scheme_id, on_day) where type = 'ORIENTATION_MADE';
create index dossier_entry_agreed on dossier_entry (scheme_id, on_day) where type = 'AGREEMENT_REACHED';

create index vault_reading_of_dossier on vault_reading (dossier_id, read_at, reading_id);
