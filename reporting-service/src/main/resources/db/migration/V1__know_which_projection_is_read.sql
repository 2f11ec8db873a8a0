-- Every version of the projection is a schema projection_<number>; exactly one of them is read.
create table projection (
    number int primary key check (number > 0),
    shape text not null,
    state text not null check (state in ('BUILDING', 'ACTIVE', 'RETIRED')),
    cells_done boolean not null default false,
    created_at timestamptz not null default now(),
    switched_at timestamptz,
    retired_at timestamptz
);
create unique index one_active_projection on projection (state) where state = 'ACTIVE';
create unique index one_projection_under_way on projection (state) where state = 'BUILDING';

alter table projection enable row level security;
create policy everyone_reads on projection for select using (true);
create policy keeper on projection for all
    using (current_setting('entente.keeper', true) = 'on') with check (current_setting('entente.keeper', true) = 'on');
grant select, insert, update, delete on projection to "${app}";
