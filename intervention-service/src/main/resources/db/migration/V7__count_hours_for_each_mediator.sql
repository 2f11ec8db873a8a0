-- Hours for each mediator of a shift, as the events tell them, and which letter told a landlord what.

create table shift_stay (
    shift_id    uuid        not null,
    mediator_id uuid        not null,
    scheme_id   uuid        not null,
    from_at     timestamptz not null,
    until_at    timestamptz,
    primary key (shift_id, mediator_id)
);

-- Until now all who were there started and ended together.
insert into shift_stay (shift_id, mediator_id, scheme_id, from_at, until_at)
select distinct s.shift_id, p.mediator_id, s.scheme_id, s.started_at, s.ended_at
  from shift s cross join unnest(s.present) as p (mediator_id)
 where s.started_at is not null;

alter table shift add column hours_corrected_at timestamptz;

-- "version" is that of the shift the letter is about, "telling" and "told" are what is being told and what was.
alter table shift_letter add column version bigint not null default 0;
alter table shift_letter add column telling text;
alter table shift_letter add column told text;
update shift_letter set told = '' where sent_at is not null;

-- Who was there when is between the mediators and their manager.
create policy tenant on shift_stay for select using (
    in_bound_scheme(scheme_id) and bound('role') in ('MEDIATOR', 'MANAGER'));

alter table shift_stay enable row level security;
create policy keeper on shift_stay for all using (bound('keeper') = 'on') with check (bound('keeper') = 'on');
grant select, insert, update, delete on shift_stay to ${app};
