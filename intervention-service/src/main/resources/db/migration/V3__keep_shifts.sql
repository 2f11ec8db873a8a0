-- Shifts: lists and reports fed from this service's own store, which may be deleted and fed again at any time, and beside them
-- what is nowhere else and must stay: the words left for the next pair, and which reports were sent.

create table shift (
    shift_id          uuid        not null primary key,
    version           bigint      not null,
    scheme_id         uuid        not null,
    day               date        not null,
    starts_at         timestamptz not null,
    ends_at           timestamptz not null,
    mediators         uuid[]      not null,
    status            text        not null,
    cancelled_because text,
    started_at        timestamptz,
    ended_at          timestamptz,
    present           uuid[]      not null default '{}',
    mediator_minutes  int         not null default 0,
    end_recorded_at   timestamptz
);

create index shift_by_start on shift (scheme_id, starts_at, shift_id);

create table shift_sector (
    shift_id  uuid not null,
    position  int  not null,
    scheme_id uuid not null,
    name      text not null,
    mood      text,
    primary key (shift_id, position)
);

-- A site is in one sector of a shift, and its landlord's as it was on the day.
create table shift_site (
    shift_id    uuid not null,
    site_id     uuid not null,
    position    int  not null,
    scheme_id   uuid not null,
    landlord_id uuid not null,
    primary key (shift_id, site_id)
);

create index shift_of_site on shift_site (site_id, shift_id);

-- That there is a note and who may read it, as the event says.
create table shift_note_place (
    note_id      uuid    not null primary key,
    shift_id     uuid    not null,
    position     int     not null,
    scheme_id    uuid    not null,
    site_id      uuid,
    landlord_id  uuid,
    for_landlord boolean not null
);

create index shift_note_of_shift on shift_note_place (shift_id);

-- What the note says. It stays until somebody deletes it, and is read only where the event points to it.
create table shift_note (
    note_id    uuid        not null primary key,
    shift_id   uuid        not null,
    scheme_id  uuid        not null,
    words      text        not null,
    written_by uuid        not null,
    written_at timestamptz not null default now()
);

create index shift_note_words on shift_note (shift_id);

-- Who walks when. What is only reserved counts for a minute: until the store and this list have the plan.
create table shift_booking (
    shift_id    uuid        not null,
    mediator_id uuid        not null,
    confirmed   boolean     not null,
    scheme_id   uuid        not null,
    starts_at   timestamptz not null,
    ends_at     timestamptz not null,
    reserved_at timestamptz not null default now(),
    primary key (shift_id, mediator_id, confirmed)
);

create index shift_booking_of_mediator on shift_booking (scheme_id, mediator_id, starts_at);

-- One letter for each landlord with an address when a shift ends. Who sends one claims it for a while first.
create table shift_letter (
    shift_id      uuid        not null,
    landlord_id   uuid        not null,
    scheme_id     uuid        not null,
    queued_at     timestamptz not null default now(),
    claimed_until timestamptz not null default '-infinity',
    attempts      int         not null default 0,
    sent_at       timestamptz,
    primary key (shift_id, landlord_id)
);

create index shift_letter_waiting on shift_letter (claimed_until) where sent_at is null;

create policy tenant on shift_site for select using (in_bound_scheme(scheme_id) and in_bound_landlord(landlord_id));

-- A landlord finds a shift when it has ended and was at its sites, or something was done there on the way.
create policy tenant on shift for select using (
    in_bound_scheme(scheme_id)
    and (bound('landlord') is null
         or status = 'ENDED'
            and (exists (select from shift_site t where t.shift_id = shift.shift_id)
                 or exists (select from intervention i
                             where i.mediator_id = any (shift.mediators) and i.scheme_id = shift.scheme_id
                               and i.started_at >= shift.started_at and i.started_at <= shift.ended_at))));

create policy tenant on shift_sector for select using (
    in_bound_scheme(scheme_id)
    and (bound('landlord') is null
         or exists (select from shift_site t where t.shift_id = shift_sector.shift_id and t.position = shift_sector.position)));

-- The operator's people read every note; the others those that are for the landlord, a landlord its own.
create policy tenant on shift_note_place for select using (
    in_bound_scheme(scheme_id)
    and (bound('role') in ('MEDIATOR', 'MANAGER') or for_landlord and in_bound_landlord(landlord_id)));

create policy tenant on shift_note for select using (
    in_bound_scheme(scheme_id) and exists (select from shift_note_place p where p.note_id = shift_note.note_id));

do
$$
declare
    kept text;
begin
    foreach kept in array array['shift', 'shift_sector', 'shift_site', 'shift_note_place', 'shift_note', 'shift_booking',
                                'shift_letter'] loop
        execute format('alter table %I enable row level security', kept);
        execute format('create policy keeper on %I for all using (bound(''keeper'') = ''on'') '
                       'with check (bound(''keeper'') = ''on'')', kept);
        execute format('grant select, insert, update, delete on %I to ${app}', kept);
    end loop;
end
$$;
