-- What a landlord's file said, counted by building, and how the landlord grouped it into sites. Not a view: it is what was
-- looked at before anything was changed, and the memory of it for the next year.

create table stock_import (
    import_id     uuid        not null primary key,
    scheme_id     uuid        not null,
    landlord_id   uuid        not null,
    from_day      date        not null,
    begun_by      uuid        not null,
    begun_at      timestamptz not null,
    state         text        not null,
    touched_at    timestamptz not null,
    lines         bigint      not null default 0,
    faults        integer     not null default 0,
    owner         text,
    emptied       uuid[]      not null default '{}',
    -- the site whose last event tells whether the application was stored
    applying_site uuid,
    applying_look text,
    applied_at    timestamptz
);

create index stock_import_of_landlord on stock_import (scheme_id, landlord_id, begun_at);

-- The file as it comes in, piece by piece; deleted as soon as it was read.
create table stock_part (
    import_id   uuid    not null references stock_import on delete cascade,
    number      integer not null,
    scheme_id   uuid    not null,
    landlord_id uuid    not null,
    content     bytea   not null,
    primary key (import_id, number)
);

create table stock_fault (
    import_id   uuid    not null references stock_import on delete cascade,
    number      integer not null,
    scheme_id   uuid    not null,
    landlord_id uuid    not null,
    line        bigint  not null,
    column_name text,
    cause       text    not null,
    primary key (import_id, number)
);

create table stock_group (
    import_id   uuid    not null references stock_import on delete cascade,
    number      integer not null,
    scheme_id   uuid    not null,
    landlord_id uuid    not null,
    name        text    not null,
    town        text    not null,
    district    text    not null,
    taken       boolean not null,
    site_id     uuid,
    primary key (import_id, number)
);

create table stock_building (
    import_id    uuid    not null references stock_import on delete cascade,
    number       integer not null,
    scheme_id    uuid    not null,
    landlord_id  uuid    not null,
    group_number integer not null,
    key          text    not null,
    programme    text    not null,
    label        text    not null,
    town         text    not null,
    district     text    not null,
    dwellings    integer not null,
    in_qpv       integer not null,
    outside_qpv  integer not null,
    primary key (import_id, number)
);

create function in_bound_stock(scheme uuid, landlord uuid) returns boolean
    language sql stable
    return scheme = bound('scheme')::uuid and bound('role') in ('COORDINATOR', 'LANDLORD') and in_bound_landlord(landlord);

do
$$
declare
    kept text;
begin
    foreach kept in array array['stock_import', 'stock_part', 'stock_fault', 'stock_group', 'stock_building'] loop
        execute format('alter table %I enable row level security', kept);
        execute format('create policy stock on %I for all using (in_bound_stock(scheme_id, landlord_id)) '
                       'with check (in_bound_stock(scheme_id, landlord_id))', kept);
        execute format('create policy keeper on %I for all using (bound(''keeper'') = ''on'') '
                       'with check (bound(''keeper'') = ''on'')', kept);
        execute format('grant select, insert, update, delete on %I to ${app}', kept);
    end loop;
end
$$;
