-- How fresh an intake's tables were said to be. Its instances hear of that at different times, and one that was frozen long ago
-- hears of it last: nobody says less than another has said.
create table intake_freshness (
    intake text        not null primary key,
    as_of  timestamptz not null
);

create policy keeper on intake_freshness for all using (current_setting('entente.keeper', true) = 'on')
    with check (current_setting('entente.keeper', true) = 'on');
create policy everybody on intake_freshness for select using (true);
alter table intake_freshness enable row level security;

-- What an operator has thrown away for good. It is left out wherever it comes again, in a rebuild as well; the version of
-- what was passed counts as taken in.
create table intake_discarded (
    intake        text        not null,
    topic         text        not null,
    part          integer     not null,
    record_offset bigint      not null,
    event_id      uuid,
    subject       text        not null,
    cause         text        not null,
    passed        boolean     not null,
    discarded_at  timestamptz not null default now(),
    primary key (intake, topic, part, record_offset)
);

create policy keeper on intake_discarded for all using (current_setting('entente.keeper', true) = 'on')
    with check (current_setting('entente.keeper', true) = 'on');
alter table intake_discarded enable row level security;

grant select, insert, update, delete on intake_freshness, intake_discarded to ${app};
