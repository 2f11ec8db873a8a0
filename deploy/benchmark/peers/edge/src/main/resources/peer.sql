create table if not exists site (
    id          uuid not null primary key,
    landlord_id uuid not null
);

-- What the dashboard has counted, so that nothing is counted twice.
create table if not exists processed_event (
    id uuid not null primary key
);

create table if not exists landlord_counter (
    landlord_id uuid   not null,
    indicator   text   not null,
    value       bigint not null,
    primary key (landlord_id, indicator)
);
