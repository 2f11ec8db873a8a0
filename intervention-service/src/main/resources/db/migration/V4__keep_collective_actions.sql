-- A defect may be withdrawn, and its photo replaced by whoever may take one.
alter table defect add column withdrawn_because text;

create policy photographer_again on defect_photo for update
    using (in_bound_scheme(scheme_id) and bound('role') in ('MEDIATOR', 'MANAGER'))
    with check (in_bound_scheme(scheme_id) and bound('role') in ('MEDIATOR', 'MANAGER'));

-- Collective actions: lists and details fed from this service's own store, which may be deleted and fed again at any time, and
-- beside them the remarks, which are nowhere else and must stay until somebody deletes them.

create table action (
    action_id     uuid        not null primary key,
    version       bigint      not null,
    scheme_id     uuid        not null,
    landlords     uuid[]      not null,
    status        text        not null,
    theme         text        not null,
    kind          text        not null,
    starts_at     timestamptz not null,
    ends_at       timestamptz not null,
    day           date        not null,
    partner_kinds text[]      not null,
    partner_names text[]      not null,
    expected      int,
    postponed     boolean     not null,
    corrected     boolean     not null,
    called_off    text,
    withdrawn     text,
    participants  int,
    children      int,
    young         int,
    adults        int,
    seniors       int,
    staff         int,
    outcome       text,
    follow_up     text,
    told_by       uuid
);

create index action_by_start on action (scheme_id, starts_at, action_id);

-- Where an action is or was, and whose the place was on that day.
create table action_site (
    action_id   uuid not null,
    site_id     uuid not null,
    scheme_id   uuid not null,
    landlord_id uuid not null,
    place       int  not null,
    primary key (action_id, site_id)
);

create table action_entry (
    action_id uuid        not null,
    version   bigint      not null,
    scheme_id uuid        not null,
    type      text        not null,
    at        timestamptz not null,
    starts_at timestamptz,
    reason    text,
    told_by   uuid,
    primary key (action_id, version)
);

-- Never published: for the operator's people only, who can change and delete it.
create table action_remark (
    action_id uuid        not null primary key,
    scheme_id uuid        not null,
    remark    text        not null,
    kept_at   timestamptz not null default now()
);

-- A landlord sees an action at a site of its own, of the sites only its own, and no remark.
create policy tenant on action for select using (
    in_bound_scheme(scheme_id) and (bound('landlord') is null or bound('landlord')::uuid = any (landlords)));
create policy tenant on action_site for select using (in_bound_scheme(scheme_id) and in_bound_landlord(landlord_id));
create policy tenant on action_entry for select using (
    in_bound_scheme(scheme_id) and exists (select from action a where a.action_id = action_entry.action_id));
create policy operator on action_remark for all
    using (in_bound_scheme(scheme_id) and bound('role') in ('MEDIATOR', 'MANAGER'))
    with check (in_bound_scheme(scheme_id) and bound('role') in ('MEDIATOR', 'MANAGER'));

do
$$
declare
    kept text;
begin
    foreach kept in array array['action', 'action_site', 'action_entry', 'action_remark'] loop
        execute format('alter table %I enable row level security', kept);
        execute format('create policy keeper on %I for all using (bound(''keeper'') = ''on'') '
                       'with check (bound(''keeper'') = ''on'')', kept);
        execute format('grant select, insert, update, delete on %I to ${app}', kept);
    end loop;
end
$$;
