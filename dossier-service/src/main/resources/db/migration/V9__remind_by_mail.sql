-- What is due comes by mail to those who chose an address. No event: an address is a person's, and must be able to go away.

-- The role and the day are those in which somebody was last here: who does not come any more gets no letter any more.
create table due_reader (
    scheme_id uuid        not null,
    person_id uuid        not null,
    version   bigint      not null,
    address   text,
    language  text        not null,
    role      text        not null,
    since     timestamptz not null,
    heard_on  date        not null,
    primary key (scheme_id, person_id)
);

-- One for each reader and day; what is in it is looked up when it is sent.
create table due_letter (
    scheme_id     uuid        not null,
    person_id     uuid        not null,
    day           date        not null,
    queued_at     timestamptz not null default now(),
    claimed_until timestamptz not null default '-infinity',
    attempts      int         not null default 0,
    sent_at       timestamptz,
    primary key (scheme_id, person_id, day)
);

create index due_letter_waiting on due_letter (day, claimed_until) where sent_at is null;

create policy own on due_reader for all
    using (in_bound_scheme(scheme_id) and person_id = bound('person')::uuid and bound('role') in ('MEDIATOR', 'MANAGER'))
    with check (in_bound_scheme(scheme_id) and person_id = bound('person')::uuid and bound('role') in ('MEDIATOR', 'MANAGER'));

-- Whoever manages sees who gets letters, and may end them for somebody who has left; not more.
create policy leader_sees on due_reader for select using (in_bound_scheme(scheme_id) and bound('role') = 'MANAGER');
create policy leader_ends on due_reader for update using (in_bound_scheme(scheme_id) and bound('role') = 'MANAGER')
    with check (in_bound_scheme(scheme_id) and bound('role') = 'MANAGER' and address is null);

do
$$
declare
    kept text;
begin
    foreach kept in array array['due_reader', 'due_letter'] loop
        execute format('alter table %I enable row level security', kept);
        execute format('create policy keeper on %I for all using (bound(''keeper'') = ''on'') '
                       'with check (bound(''keeper'') = ''on'')', kept);
        execute format('grant select, insert, update, delete on %I to ${app}', kept);
    end loop;
end
$$;
