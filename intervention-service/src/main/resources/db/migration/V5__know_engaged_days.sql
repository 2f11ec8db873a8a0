-- The days on which mediators are engaged for a site outside the contract, both included; a part of the copy of the territory.
create table engaged_site (
    engagement_id uuid   not null,
    site_id       uuid   not null,
    scheme_id     uuid   not null,
    landlord_id   uuid   not null,
    version       bigint not null,
    from_day      date   not null,
    until_day     date   not null,
    primary key (engagement_id, site_id)
);

create index engaged_site_of_scheme on engaged_site (scheme_id);

alter table engaged_site enable row level security;
create policy tenant on engaged_site for select using (in_bound_scheme(scheme_id) and in_bound_landlord(landlord_id));
create policy keeper on engaged_site for all using (bound('keeper') = 'on') with check (bound('keeper') = 'on');
grant select, insert, update, delete on engaged_site to ${app};
