-- Technical defects: lists and details fed from this service's own store, which may be deleted and fed again at any time, and
-- beside them what is nowhere else and must stay: photos, the addresses landlords chose, and which notices were sent.

create table defect (
    defect_id       uuid        not null primary key,
    version         bigint      not null,
    scheme_id       uuid        not null,
    landlord_id     uuid        not null,
    site_id         uuid        not null,
    space           text        not null,
    category        text        not null,
    severity        text        not null,
    found_at        timestamptz not null,
    day             date        not null,
    acknowledge_by  date        not null,
    reported_by     uuid        not null,
    status          text        not null,
    acknowledged_at timestamptz,
    planned_for     date,
    repaired_on     date,
    refused_because text,
    merged_into     uuid
);

create index defect_by_finding on defect (scheme_id, found_at, defect_id);
create index defect_by_landlord on defect (scheme_id, landlord_id, found_at, defect_id);
create index defect_of_site on defect (site_id, category);
create index defect_to_acknowledge on defect (scheme_id, acknowledge_by, defect_id) where status = 'REPORTED';

create table defect_entry (
    defect_id   uuid        not null,
    version     bigint      not null,
    scheme_id   uuid        not null,
    landlord_id uuid        not null,
    type        text        not null,
    at          timestamptz not null,
    planned_for date,
    repaired_on date,
    reason      text,
    merged_into uuid,
    primary key (defect_id, version)
);

-- The fingerprint is that of what was sent; the picture is what was made of it, without anything but pixels.
create table defect_photo (
    defect_id   uuid        not null primary key,
    scheme_id   uuid        not null,
    landlord_id uuid        not null,
    fingerprint bytea       not null,
    picture     bytea       not null,
    kept_at     timestamptz not null default now()
);

-- Where a landlord wants to hear of its defects, and since when; no address: it does not.
create table defect_address (
    scheme_id   uuid        not null,
    landlord_id uuid        not null,
    version     bigint      not null,
    address     text,
    language    text        not null,
    since       timestamptz not null,
    primary key (scheme_id, landlord_id)
);

-- One notice for each defect that was reported while its landlord had an address. Who sends one claims it for a while first.
create table defect_notice (
    defect_id     uuid        not null primary key,
    scheme_id     uuid        not null,
    landlord_id   uuid        not null,
    queued_at     timestamptz not null default now(),
    claimed_until timestamptz not null default '-infinity',
    attempts      int         not null default 0,
    sent_at       timestamptz
);

create index defect_notice_waiting on defect_notice (claimed_until) where sent_at is null;

create policy tenant on defect for select using (in_bound_scheme(scheme_id) and in_bound_landlord(landlord_id));
create policy tenant on defect_entry for select using (in_bound_scheme(scheme_id) and in_bound_landlord(landlord_id));

-- The landlord and the operator's people see a photo, the coordinator does not; only the operator's people add one.
create policy tenant on defect_photo for select using (
    in_bound_scheme(scheme_id) and in_bound_landlord(landlord_id) and bound('role') <> 'COORDINATOR');
create policy photographer on defect_photo for insert with check (
    in_bound_scheme(scheme_id) and bound('role') in ('MEDIATOR', 'MANAGER'));

create policy tenant on defect_address for all
    using (in_bound_scheme(scheme_id) and in_bound_landlord(landlord_id) and bound('role') in ('LANDLORD', 'COORDINATOR'))
    with check (in_bound_scheme(scheme_id) and in_bound_landlord(landlord_id)
                and bound('role') in ('LANDLORD', 'COORDINATOR'));

do
$$
declare
    kept text;
begin
    foreach kept in array array['defect', 'defect_entry', 'defect_photo', 'defect_address', 'defect_notice'] loop
        execute format('alter table %I enable row level security', kept);
        execute format('create policy keeper on %I for all using (bound(''keeper'') = ''on'') '
                       'with check (bound(''keeper'') = ''on'')', kept);
        execute format('grant select, insert, update, delete on %I to ${app}', kept);
    end loop;
end
$$;
