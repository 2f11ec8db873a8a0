-- Lists and details of this service's screens, fed from its own store: they may be deleted and fed again at any time.
-- Every row carries its scheme; what is shown to a landlord's staff carries its landlord as well. Row-level security is the
-- second line behind queries that narrow by themselves; the first name in each policy says whom it is for.

create function bound(setting text) returns text
    language sql stable
    return nullif(current_setting('entente.' || setting, true), '');

create function in_bound_scheme(scheme uuid) returns boolean
    language sql stable
    return scheme = bound('scheme')::uuid and bound('role') in ('MEDIATOR', 'MANAGER', 'COORDINATOR', 'LANDLORD');

create function in_bound_landlord(landlord uuid) returns boolean
    language sql stable
    return bound('landlord') is null or landlord = bound('landlord')::uuid;

create function sent_by_bound_partner(scheme uuid, sent_by uuid) returns boolean
    language sql stable
    return bound('role') = 'PARTNER' and scheme = bound('scheme')::uuid and sent_by = bound('person')::uuid;

create table scheme (
    scheme_id        uuid   not null primary key,
    version          bigint not null,
    name             text   not null,
    coordinator_id   uuid   not null,
    coordinator_name text   not null,
    created_on       date   not null
);

-- A landlord may be a member several times; the last day is included.
create table membership (
    scheme_id   uuid   not null,
    version     bigint not null,
    landlord_id uuid   not null,
    name        text   not null,
    from_day    date   not null,
    last_day    date,
    primary key (scheme_id, version)
);

create table contract (
    scheme_id     uuid    not null,
    version       bigint  not null,
    operator_id   uuid    not null,
    operator_name text    not null,
    from_day      date    not null,
    until_day     date    not null,
    renewals      integer not null,
    renewals_left integer not null,
    service_days  text[]  not null,
    opens_at      time    not null,
    closes_at     time    not null,
    hours_due     integer not null,
    ended         boolean not null,
    primary key (scheme_id, version)
);

create table site (
    site_id   uuid   not null primary key,
    version   bigint not null,
    scheme_id uuid   not null,
    name      text   not null,
    town      text   not null,
    district  text   not null
);

create index site_by_name on site (scheme_id, name, site_id);

-- Whose a site is from a day on and before another day; a period replaced on its first day is empty.
create table site_owner (
    site_id     uuid   not null,
    version     bigint not null,
    scheme_id   uuid   not null,
    landlord_id uuid   not null,
    from_day    date   not null,
    before_day  date,
    primary key (site_id, version)
);

create index site_owner_by_landlord on site_owner (scheme_id, landlord_id);

create table site_stock (
    site_id    uuid    not null,
    version    bigint  not null,
    scheme_id  uuid    not null,
    dwellings  integer not null,
    qpv        boolean not null,
    from_day   date    not null,
    before_day date,
    primary key (site_id, version)
);

create table request (
    request_id  uuid        not null primary key,
    version     bigint      not null,
    scheme_id   uuid        not null,
    landlord_id uuid        not null,
    site_id     uuid        not null,
    received_at timestamptz not null,
    received_on date        not null,
    origin      text        not null,
    asked_by    text        not null,
    way         text        not null,
    nature      text        not null,
    severity    integer     not null,
    space       text,
    sent_by     uuid        not null,
    answer      text,
    answered_at timestamptz,
    partner     text,
    oriented_at timestamptz,
    dossier_id  uuid,
    attached_at timestamptz
);

create index request_by_reception on request (scheme_id, received_at, request_id);
create index request_by_landlord on request (scheme_id, landlord_id, received_at, request_id);
create index request_of_site on request (site_id, received_at);
create index request_waiting on request (scheme_id, received_at) where answered_at is null or oriented_at is null;
create index request_by_sender on request (sent_by);

create table dossier (
    dossier_id  uuid    not null primary key,
    version     bigint  not null,
    scheme_id   uuid    not null,
    landlord_id uuid    not null,
    site_id     uuid    not null,
    opened_on   date    not null,
    nature      text    not null,
    severity    integer not null,
    origin      text    not null,
    asked_by    text,
    request_id  uuid,
    step        text,
    since       date    not null,
    closed_on   date,
    outcome     text,
    reopened_on date,
    recurrence3 boolean,
    recurrence6 boolean
);

create index dossier_by_opening on dossier (scheme_id, opened_on, dossier_id);
create index dossier_by_landlord on dossier (scheme_id, landlord_id, opened_on, dossier_id);
create index dossier_of_site on dossier (site_id, opened_on);
create index dossier_open on dossier (scheme_id, opened_on) where closed_on is null;

-- The dossier's story, one row for each thing that happened.
create table dossier_entry (
    dossier_id     uuid   not null,
    version        bigint not null,
    scheme_id      uuid   not null,
    landlord_id    uuid   not null,
    type           text   not null,
    on_day         date   not null,
    step           text,
    passed_because text,
    partner        text,
    outcome        text,
    months         integer,
    recurred       boolean,
    reason         text,
    primary key (dossier_id, version)
);

create policy tenant on scheme for select using (in_bound_scheme(scheme_id));
create policy tenant on contract for select using (in_bound_scheme(scheme_id));
create policy tenant on membership for select using (in_bound_scheme(scheme_id) and in_bound_landlord(landlord_id));
create policy tenant on site_owner for select using (in_bound_scheme(scheme_id) and in_bound_landlord(landlord_id));
create policy tenant on request for select using (in_bound_scheme(scheme_id) and in_bound_landlord(landlord_id));
create policy sender on request for select using (sent_by_bound_partner(scheme_id, sent_by));
create policy tenant on dossier for select using (in_bound_scheme(scheme_id) and in_bound_landlord(landlord_id));
create policy tenant on dossier_entry for select using (in_bound_scheme(scheme_id) and in_bound_landlord(landlord_id));

-- A landlord sees what it owns or owned: the site's name stays on its own old dossiers.
create policy tenant on site for select using (
    in_bound_scheme(scheme_id)
    and (bound('landlord') is null or exists (select 1 from site_owner o where o.site_id = site.site_id)));
create policy sender on site for select using (
    bound('role') = 'PARTNER' and exists (select 1 from request r where r.site_id = site.site_id));
create policy tenant on site_stock for select using (
    in_bound_scheme(scheme_id)
    and (bound('landlord') is null or exists (
        select 1 from site_owner o
         where o.site_id = site_stock.site_id
           and (o.before_day is null or o.before_day > site_stock.from_day)
           and (site_stock.before_day is null or site_stock.before_day > o.from_day))));

do
$$
declare
    kept text;
begin
    foreach kept in array array['scheme', 'membership', 'contract', 'site', 'site_owner', 'site_stock', 'request',
                                'dossier', 'dossier_entry'] loop
        execute format('alter table %I enable row level security', kept);
        execute format('create policy keeper on %I for all using (bound(''keeper'') = ''on'') '
                       'with check (bound(''keeper'') = ''on'')', kept);
        execute format('grant select, insert, update, delete on %I to ${app}', kept);
    end loop;
end
$$;
