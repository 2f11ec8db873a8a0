-- Lists and details of this service's screens, fed from its own store, and its copy of the territory, fed from Kafka: both
-- may be deleted and fed again at any time. Every row carries its scheme and its landlord. Row-level security is the second
-- line behind queries that narrow by themselves; the first name in each policy says whom it is for.

create function bound(setting text) returns text
    language sql stable
    return nullif(current_setting('entente.' || setting, true), '');

create function in_bound_scheme(scheme uuid) returns boolean
    language sql stable
    return scheme = bound('scheme')::uuid and bound('role') in ('MEDIATOR', 'MANAGER', 'COORDINATOR', 'LANDLORD');

create function in_bound_landlord(landlord uuid) returns boolean
    language sql stable
    return bound('landlord') is null or landlord = bound('landlord')::uuid;

-- A landlord may be a member several times; the last day is included.
create table membership (
    scheme_id   uuid   not null,
    version     bigint not null,
    landlord_id uuid   not null,
    from_day    date   not null,
    last_day    date,
    primary key (scheme_id, version)
);

create table contract (
    scheme_id uuid   not null,
    version   bigint not null,
    from_day  date   not null,
    until_day date   not null,
    primary key (scheme_id, version)
);

create table site (
    site_id   uuid not null primary key,
    scheme_id uuid not null,
    name      text not null,
    town      text not null
);

-- Whose a site is from a day on; of two rows of the same day the later version holds.
create table site_owner (
    site_id     uuid   not null,
    version     bigint not null,
    scheme_id   uuid   not null,
    landlord_id uuid   not null,
    from_day    date   not null,
    primary key (site_id, version)
);

create table dossier (
    dossier_id  uuid not null primary key,
    scheme_id   uuid not null,
    landlord_id uuid not null
);

create table request (
    request_id  uuid not null primary key,
    scheme_id   uuid not null,
    landlord_id uuid not null
);

create table intervention (
    intervention_id uuid        not null primary key,
    version         bigint      not null,
    scheme_id       uuid        not null,
    landlord_id     uuid        not null,
    site_id         uuid        not null,
    space           text        not null,
    mission         text        not null,
    register        text        not null,
    nature          text,
    severity        integer,
    origin          text        not null,
    asked_by        text,
    started_at      timestamptz not null,
    day             date        not null,
    minutes         integer     not null,
    people_met      integer     not null,
    answer          text,
    orientation     text,
    dossier_id      uuid,
    request_id      uuid,
    mediator_id     uuid        not null,
    recorded_at     timestamptz not null,
    corrected       boolean     not null,
    withdrawn       boolean     not null
);

create index intervention_by_start on intervention (scheme_id, started_at, intervention_id);
create index intervention_by_landlord on intervention (scheme_id, landlord_id, started_at, intervention_id);
create index intervention_of_site on intervention (site_id, started_at);
create index intervention_of_mediator on intervention (mediator_id, started_at);
create index intervention_of_dossier on intervention (dossier_id) where dossier_id is not null;
create index intervention_of_request on intervention (request_id) where request_id is not null;

-- One row for each thing that happened to an intervention; it belongs to whose landlord's it was then.
create table intervention_entry (
    intervention_id uuid        not null,
    version         bigint      not null,
    scheme_id       uuid        not null,
    landlord_id     uuid        not null,
    type            text        not null,
    at              timestamptz not null,
    by_person       uuid,
    deed            jsonb,
    reason          text,
    primary key (intervention_id, version)
);

create policy tenant on contract for select using (in_bound_scheme(scheme_id));

-- A landlord sees what it owns or owned: the site's name stays on its own old interventions.
create policy tenant on site for select using (
    in_bound_scheme(scheme_id)
    and (bound('landlord') is null or exists (select 1 from site_owner o where o.site_id = site.site_id)));

do
$$
declare
    kept text;
begin
    foreach kept in array array['membership', 'site_owner', 'dossier', 'request', 'intervention',
                                'intervention_entry'] loop
        execute format('create policy tenant on %I for select '
                       'using (in_bound_scheme(scheme_id) and in_bound_landlord(landlord_id))', kept);
    end loop;
    foreach kept in array array['membership', 'contract', 'site', 'site_owner', 'dossier', 'request', 'intervention',
                                'intervention_entry'] loop
        execute format('alter table %I enable row level security', kept);
        execute format('create policy keeper on %I for all using (bound(''keeper'') = ''on'') '
                       'with check (bound(''keeper'') = ''on'')', kept);
        execute format('grant select, insert, update, delete on %I to ${app}', kept);
    end loop;
end
$$;
