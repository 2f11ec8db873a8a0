-- Who answers for a request, what kind of matter it is, and by when its first answer was promised.

alter table request
    add column owner_id    uuid,
    add column assigned_at timestamptz,
    add column triage      text,
    add column triaged_at  timestamptz;

create index request_by_owner on request (scheme_id, owner_id, received_at) where answered_at is null or oriented_at is null;

create table first_answer_promise (
    scheme_id uuid    not null,
    version   bigint  not null,
    hours     integer not null,
    from_day  date    not null,
    primary key (scheme_id, version)
);

create index first_answer_promise_by_day on first_answer_promise (scheme_id, from_day);

create policy tenant on first_answer_promise for select using (in_bound_scheme(scheme_id));
create policy sender on first_answer_promise for select using (bound('role') = 'PARTNER' and scheme_id = bound('scheme')::uuid);
alter table first_answer_promise enable row level security;
create policy keeper on first_answer_promise for all using (bound('keeper') = 'on') with check (bound('keeper') = 'on');
grant select, insert, update, delete on first_answer_promise to ${app};
