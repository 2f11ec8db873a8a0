-- Links by which a partner answers one orientation: of the secret in it only the digest is kept.

create table orientation_link (
    digest      bytea       not null primary key,
    scheme_id   uuid        not null,
    dossier_id  uuid        not null,
    orientation bigint      not null,
    issued_by   uuid        not null,
    issued_at   timestamptz not null,
    expires_at  timestamptz not null,
    revoked_at  timestamptz
);

create index orientation_link_of_dossier on orientation_link (dossier_id, orientation);
-- One link at a time opens an orientation, whoever makes links at once.
create unique index orientation_link_open on orientation_link (scheme_id, dossier_id, orientation)
    where revoked_at is null;

alter table orientation_link enable row level security;
create policy operator on orientation_link for all using (in_bound_confidence(scheme_id))
    with check (in_bound_confidence(scheme_id));
create policy keeper on orientation_link for select using (bound('keeper') = 'on');
grant select, insert, update on orientation_link to ${app};
