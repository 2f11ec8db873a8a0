-- Who works in a scheme no more and still has to be struck from its letters.
create table departure (
    person_id uuid        not null references account,
    scheme_id uuid        not null,
    noted_at  timestamptz not null default now(),
    primary key (person_id, scheme_id)
);

alter table departure enable row level security;
create policy door on departure for all to ${app} using (true) with check (true);
grant select, insert, update, delete on departure to ${app};
