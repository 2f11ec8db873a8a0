-- What the work on a dossier has to show, what keeps it from going on, and who is asked to take it over.

create function with_code(codes text[], code text) returns text[]
    language sql immutable
    return case when code = any (codes) then codes else array_append(codes, code) end;

alter table dossier
    add column passed        boolean not null default false,
    add column sides         text[]  not null default '{}',
    add column met           boolean not null default false,
    add column informed      text[]  not null default '{}',
    add column agreements    text[]  not null default '{}',
    add column inquired      boolean not null default false,
    add column exclusion     text,
    add column suspended_on  date,
    add column handover_from uuid,
    add column handover_to   uuid,
    add column sequel_id     uuid;

alter table dossier_entry add column facts jsonb;

-- What was told before this migration.
update dossier d
   set sides  = coalesce((select array_agg(distinct e.side) from dossier_entry e
                           where e.dossier_id = d.dossier_id and e.type = 'PARTY_ADDED'), '{}'),
       met    = exists (select from dossier_entry e where e.dossier_id = d.dossier_id and e.type = 'MEETING'),
       passed = coalesce((select e.type = 'STEP_PASSED' from dossier_entry e
                           where e.dossier_id = d.dossier_id and e.step = d.step), false);
