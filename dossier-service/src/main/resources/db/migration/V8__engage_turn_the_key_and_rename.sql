-- One-off engagements, fed from this service's own store, and what the vault needs to change its master key and to be swept.

create table engagement (
    engagement_id     uuid    not null primary key,
    version           bigint  not null,
    scheme_id         uuid    not null,
    length            text    not null,
    theme             text    not null,
    from_day          date    not null,
    until_day         date    not null,
    hours_due         integer not null,
    ordered_on        date    not null,
    cancelled_from    date,
    cancelled_because text
);

create index engagement_by_day on engagement (scheme_id, from_day, engagement_id);

-- The days on which mediators are engaged for a site, both included; one cancelled before it began has none.
create table engagement_site (
    engagement_id uuid not null,
    site_id       uuid not null,
    scheme_id     uuid not null,
    landlord_id   uuid not null,
    from_day      date not null,
    until_day     date not null,
    primary key (engagement_id, site_id)
);

create index engagement_of_site on engagement_site (site_id, from_day);

create policy tenant on engagement_site for select using (in_bound_scheme(scheme_id) and in_bound_landlord(landlord_id));
create policy tenant on engagement for select using (
    in_bound_scheme(scheme_id)
    and (bound('landlord') is null
         or exists (select 1 from engagement_site s where s.engagement_id = engagement.engagement_id)));

do
$$
declare
    kept text;
begin
    foreach kept in array array['engagement', 'engagement_site'] loop
        execute format('alter table %I enable row level security', kept);
        execute format('create policy keeper on %I for all using (bound(''keeper'') = ''on'') '
                       'with check (bound(''keeper'') = ''on'')', kept);
        execute format('grant select, insert, update, delete on %I to ${app}', kept);
    end loop;
end
$$;

-- Which master key seals a key: nothing where it was sealed before there could be two.
alter table vault_key add column master_id text;
create index vault_key_by_master on vault_key (master_id, subject_id);

-- A row that an event points to is settled for good; one that none points to long after it was last touched is an orphan.
alter table vault_party
    add column touched_at timestamptz not null default now(),
    add column settled    boolean     not null default false;
alter table vault_note
    add column touched_at timestamptz not null default now(),
    add column settled    boolean     not null default false;
create index vault_party_unsettled on vault_party (touched_at) where not settled;
create index vault_note_unsettled on vault_note (touched_at) where not settled;

do
$$
declare
    kept text;
begin
    foreach kept in array array['vault_check', 'vault_key', 'vault_party', 'vault_note'] loop
        execute format('create policy keeper on %I for all using (bound(''keeper'') = ''on'') '
                       'with check (bound(''keeper'') = ''on'')', kept);
    end loop;
end
$$;
grant update (sealed) on vault_check to ${app};
grant update (sealed, master_id), delete on vault_key to ${app};
grant update (touched_at, settled), delete on vault_party, vault_note to ${app};

-- The line with which a faulty one does not go together.
alter table stock_fault add column other_line bigint;
