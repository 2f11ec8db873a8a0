-- Who is in a dossier and what was told, encrypted: the truth, not a view. Whoever holds this table without the master key
-- holds nothing; whoever deletes a key has erased what it sealed.

-- What proves that the master key is the one with which the vault was begun.
create table vault_check (
    the_one boolean not null primary key default true check (the_one),
    sealed  bytea   not null
);

-- One key for each person and one for each dossier, sealed with the master key.
create table vault_key (
    subject_id uuid        not null primary key,
    scheme_id  uuid        not null,
    sealed     bytea       not null,
    made_at    timestamptz not null
);

create table vault_party (
    party_id   uuid        not null primary key,
    scheme_id  uuid        not null,
    dossier_id uuid        not null,
    side       text        not null,
    kind       text        not null,
    sealed     bytea       not null,
    written_by uuid        not null,
    written_at timestamptz not null
);

create index vault_party_of_dossier on vault_party (dossier_id);

create table vault_note (
    note_id    uuid        not null primary key,
    scheme_id  uuid        not null,
    dossier_id uuid        not null,
    sealed     bytea       not null,
    written_by uuid        not null,
    written_at timestamptz not null
);

create index vault_note_of_dossier on vault_note (dossier_id, written_at);

-- Who read what, written in the transaction that reads it.
create table vault_reading (
    reading_id bigint      not null generated always as identity primary key,
    scheme_id  uuid        not null,
    dossier_id uuid        not null,
    what       text        not null,
    person_id  uuid        not null,
    role       text        not null,
    read_at    timestamptz not null
);

create index vault_reading_of_scheme on vault_reading (scheme_id, read_at);

create function in_bound_confidence(scheme uuid) returns boolean
    language sql stable
    return scheme = bound('scheme')::uuid and bound('role') in ('MEDIATOR', 'MANAGER');

do
$$
declare
    kept text;
begin
    foreach kept in array array['vault_key', 'vault_party', 'vault_note', 'vault_reading'] loop
        execute format('alter table %I enable row level security', kept);
        execute format('create policy confidence on %I for all using (in_bound_confidence(scheme_id)) '
                       'with check (in_bound_confidence(scheme_id))', kept);
        execute format('grant select, insert on %I to ${app}', kept);
    end loop;
end
$$;
create policy auditor on vault_reading for select using (scheme_id = bound('scheme')::uuid and bound('role') = 'AUDITOR');
alter table vault_check enable row level security;
create policy operator on vault_check for all using (bound('role') in ('MEDIATOR', 'MANAGER'))
    with check (bound('role') in ('MEDIATOR', 'MANAGER'));
grant select, insert on vault_check to ${app};

-- What views tell of it: who follows a dossier, and how far both sides agreed.
alter table dossier
    add column mediators   uuid[] not null default '{}',
    add column given_a     date,
    add column withdrawn_a date,
    add column given_b     date,
    add column withdrawn_b date;

alter table dossier_entry
    add column side         text,
    add column consent_form text,
    add column meeting      text,
    add column course       text;
