-- Where each intake is in Kafka. It moves in the transaction that keeps the facts, from the value last known to the next:
-- whoever holds another value has been replaced.
create table intake_position (
    intake      text        not null,
    topic       text        not null,
    part        integer     not null,
    next_offset bigint      not null,
    topic_id    text        not null,
    moved_at    timestamptz not null default now(),
    primary key (intake, topic, part)
);

-- The version of each subject that was last taken in: older and equal ones are duplicates, the next one is due, and a
-- later one means that something is missing.
create table intake_progress (
    intake  text   not null,
    topic   text   not null,
    subject text   not null,
    version bigint not null,
    primary key (intake, topic, subject)
);

-- Records that could not be taken in, and what followed for their subject, as they came.
create table intake_parked (
    id            bigint      not null generated always as identity primary key,
    intake        text        not null,
    topic         text        not null,
    part          integer     not null,
    record_offset bigint      not null,
    subject       text        not null,
    version       bigint,
    event_id      uuid,
    record_key    bytea,
    headers       bytea       not null,
    value         bytea,
    cause         text        not null,
    parked_at     timestamptz not null default now()
);

create index intake_parked_subject on intake_parked (intake, subject, topic, id);

create unique index intake_parked_event on intake_parked (intake, topic, subject, event_id) where event_id is not null;

create policy keeper on intake_position for all using (current_setting('entente.keeper', true) = 'on')
    with check (current_setting('entente.keeper', true) = 'on');
alter table intake_position enable row level security;

create policy keeper on intake_progress for all using (current_setting('entente.keeper', true) = 'on')
    with check (current_setting('entente.keeper', true) = 'on');
alter table intake_progress enable row level security;

create policy keeper on intake_parked for all using (current_setting('entente.keeper', true) = 'on')
    with check (current_setting('entente.keeper', true) = 'on');
alter table intake_parked enable row level security;

grant select, insert, update, delete on intake_position, intake_progress, intake_parked to ${app};
