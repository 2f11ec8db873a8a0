-- Corrections that contradict each other, until somebody settles them: for the operator's people only. Fed from this service's
-- own store; may be deleted and fed again at any time. The landlord is the one for whom the intervention stood.
create table contradiction (
    intervention_id uuid        not null,
    version         bigint      not null,
    scheme_id       uuid        not null,
    landlord_id     uuid        not null,
    about           text[]      not null,
    proposed        jsonb       not null,
    proposed_by     uuid,
    proposed_at     timestamptz not null,
    settled_at      timestamptz,
    primary key (intervention_id, version)
);

create index contradiction_open on contradiction (scheme_id, proposed_at) where settled_at is null;

alter table contradiction enable row level security;
create policy operator on contradiction for select using (
    in_bound_scheme(scheme_id) and bound('role') in ('MEDIATOR', 'MANAGER'));
create policy keeper on contradiction for all using (bound('keeper') = 'on') with check (bound('keeper') = 'on');
grant select, insert, update, delete on contradiction to ${app};
