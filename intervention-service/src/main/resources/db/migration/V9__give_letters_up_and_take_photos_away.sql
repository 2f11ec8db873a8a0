-- A letter that the mail server answers and does not take is tried no more after a while.
alter table defect_notice add column given_up_at timestamptz;
alter table shift_letter add column given_up_at timestamptz;

-- A wrong photo can be taken away by those who may add one, at any time.
create policy photographer_away on defect_photo for delete
    using (in_bound_scheme(scheme_id) and bound('role') in ('MEDIATOR', 'MANAGER'));

-- Reports that stand for others as well.
create index defect_merged_into on defect (merged_into) where merged_into is not null;

-- No two states of a remark have the same version, though it was deleted in between; 1 is that there is none.
create sequence action_remark_version start 2;
grant usage on sequence action_remark_version to ${app};
alter table action_remark add column version bigint not null default nextval('action_remark_version');

-- Names of institutions are texts: beside the store, so that they can go away. An event points to its name by id; a name that
-- the last account of its action does not point to is swept a day after somebody used it last.
create table action_partner (
    name_id   uuid        not null primary key default gen_random_uuid(),
    scheme_id uuid        not null,
    action_id uuid        not null,
    name      text        not null,
    used_at   timestamptz not null default now(),
    unique (scheme_id, action_id, name)
);

create index action_partner_by_use on action_partner (used_at);

-- Of each partner the id of its name, or nothing where it has none or is named in the event, as it was formerly.
alter table action add column partner_name_ids text[] not null default '{}';

alter table action_partner enable row level security;
create policy tenant on action_partner for select using (
    in_bound_scheme(scheme_id) and exists (select from action a where a.action_id = action_partner.action_id));
create policy operator on action_partner for all
    using (in_bound_scheme(scheme_id) and bound('role') in ('MEDIATOR', 'MANAGER'))
    with check (in_bound_scheme(scheme_id) and bound('role') in ('MEDIATOR', 'MANAGER'));
create policy keeper on action_partner for all using (bound('keeper') = 'on') with check (bound('keeper') = 'on');
grant select, insert, update, delete on action_partner to ${app};
