-- Nothing here belongs to one landlord; row-level security leaves these tables to the application role alone.

create table account (
    person_id uuid primary key,
    login text not null,
    display_name text not null,
    language text not null check (language in ('fr', 'en')),
    password_hash text not null,
    created_by uuid not null,
    created_at timestamptz not null,
    disabled_at timestamptz
);
create unique index account_login on account (login);

create table acting_grant (
    grant_id uuid primary key,
    person_id uuid not null references account,
    role text not null,
    scheme_id uuid,
    scheme_name text,
    landlord_id uuid,
    landlord_name text,
    operator_name text,
    granted_by uuid not null,
    granted_at timestamptz not null,
    revoked_at timestamptz
);
create index acting_grant_person on acting_grant (person_id) where revoked_at is null;
create index acting_grant_scheme on acting_grant (scheme_id) where revoked_at is null;

-- Of the secret in the cookie only its SHA-256 is kept.
create table session (
    secret_hash bytea primary key,
    person_id uuid not null references account,
    acting_grant uuid references acting_grant,
    started_at timestamptz not null,
    seen_at timestamptz not null,
    ends_at timestamptz not null
);
create index session_person on session (person_id);

-- The key is a hash of the login or of the address: neither is written down.
create table sign_in_failure (
    key text primary key,
    failures integer not null,
    last_at timestamptz not null
);

create table signing_key (
    kid text primary key,
    jwk text not null,
    signs_from timestamptz not null
);

alter table account enable row level security;
alter table acting_grant enable row level security;
alter table session enable row level security;
alter table sign_in_failure enable row level security;
alter table signing_key enable row level security;

create policy door on account for all to ${app} using (true) with check (true);
create policy door on acting_grant for all to ${app} using (true) with check (true);
create policy door on session for all to ${app} using (true) with check (true);
create policy door on sign_in_failure for all to ${app} using (true) with check (true);
create policy door on signing_key for all to ${app} using (true) with check (true);

grant select, insert, update on account, acting_grant to ${app};
grant select, insert, update, delete on session, sign_in_failure to ${app};
grant select, insert, delete on signing_key to ${app};
