-- The key is a hash of the login and of the secret in the device's cookie: neither is written down.
create table known_device (
    key text primary key,
    person_id uuid not null references account,
    last_at timestamptz not null
);
create index known_device_person on known_device (person_id);

alter table known_device enable row level security;
create policy door on known_device for all to ${app} using (true) with check (true);
grant select, insert, update, delete on known_device to ${app};
