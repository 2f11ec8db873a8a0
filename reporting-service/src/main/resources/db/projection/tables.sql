-- One version of the projection: run by the owner in a schema of its own. ${app} is the application's role.

create table scheme (
    scheme_id uuid primary key,
    name text not null,
    coordinator_id uuid not null,
    created_on date not null
);

create table member (
    scheme_id uuid not null,
    landlord_id uuid not null,
    from_day date not null,
    last_day date,
    name text not null,
    primary key (scheme_id, landlord_id, from_day)
);

create table contract (
    scheme_id uuid not null,
    from_day date not null,
    until date not null,
    signed_until date not null,
    last_day date,
    operator_id uuid not null,
    operator_name text not null,
    service_days text[] not null,
    opens_at time not null,
    closes_at time not null,
    hours_due int not null,
    primary key (scheme_id, from_day)
);

create table site (
    site_id uuid primary key,
    scheme_id uuid not null,
    name text not null,
    town text not null,
    district text not null
);
create index on site (scheme_id);

-- Who owned a site from when on, and what stood there from when on; site_span puts both together.
create table site_owner (
    site_id uuid not null,
    from_day date not null,
    scheme_id uuid not null,
    landlord_id uuid not null,
    primary key (site_id, from_day)
);

create table site_stock (
    site_id uuid not null,
    from_day date not null,
    dwellings int not null,
    qpv boolean not null,
    primary key (site_id, from_day)
);

create table site_span (
    site_id uuid not null,
    from_day date not null,
    until_day date,
    scheme_id uuid not null,
    landlord_id uuid not null,
    dwellings int not null,
    qpv boolean not null,
    primary key (site_id, from_day)
);
create index on site_span (scheme_id, landlord_id);

-- One-off engagements; their figures are worked out from the facts on their sites in their days when they are asked for.
create table engagement (
    engagement_id uuid primary key,
    version bigint not null,
    scheme_id uuid not null,
    length text collate "C" not null,
    theme text collate "C" not null,
    from_day date not null,
    until_day date not null,
    cancelled_from date,
    hours_due int not null,
    landlords int not null
);

create table engagement_site (
    engagement_id uuid not null,
    site_id uuid not null,
    scheme_id uuid not null,
    landlord_id uuid not null,
    primary key (engagement_id, site_id)
);
create index on engagement_site (site_id);

create table request (
    request_id uuid primary key,
    version bigint not null,
    scheme_id uuid not null,
    landlord_id uuid not null,
    site_id uuid not null,
    received_at timestamptz not null,
    received_on date not null,
    answered_at timestamptz,
    oriented_at timestamptz,
    dossier_id uuid
) with (fillfactor = 80);
create index on request (scheme_id, received_on, landlord_id);
create index on request (scheme_id, landlord_id, received_at) where answered_at is null;

-- What mediators saw themselves: known so that what follows of it is told from the life of a request, and counted nowhere.
create table observation (
    request_id uuid primary key,
    version bigint not null,
    scheme_id uuid not null,
    landlord_id uuid not null
);

create table dossier (
    dossier_id uuid primary key,
    version bigint not null,
    scheme_id uuid not null,
    landlord_id uuid not null,
    site_id uuid not null,
    closed_on date,
    checked_3 boolean not null,
    checked_6 boolean not null
) with (fillfactor = 80);
create index on dossier (scheme_id, landlord_id, closed_on) where closed_on is not null and not (checked_3 and checked_6);

create table dossier_entry (
    dossier_id uuid not null,
    version bigint not null,
    scheme_id uuid not null,
    landlord_id uuid not null,
    site_id uuid,
    kind text collate "C" not null,
    day date not null,
    code text collate "C" not null,
    primary key (dossier_id, version)
);
create index on dossier_entry (scheme_id, day);

-- What one dossier adds to the cells of which day; flows carry a sign.
create table dossier_mark (
    dossier_id uuid not null,
    day date not null,
    measure text collate "C" not null,
    code text collate "C" not null,
    scheme_id uuid not null,
    landlord_id uuid not null,
    n int not null,
    primary key (dossier_id, day, measure, code)
);
create index on dossier_mark (scheme_id, landlord_id, day);

-- A defect with the day of its landlord's first answer and of its end; one that was merged was reported twice,
-- and one that was withdrawn by mistake: neither is counted.
create table defect (
    defect_id uuid primary key,
    version bigint not null,
    scheme_id uuid not null,
    landlord_id uuid not null,
    site_id uuid not null,
    reported_on date not null,
    acknowledge_by date not null,
    answered_on date,
    repaired_on date,
    refused_on date,
    merged boolean not null,
    withdrawn boolean not null
) with (fillfactor = 80);

-- What one defect adds to the cells of which day; flows carry a sign.
create table defect_mark (
    defect_id uuid not null,
    day date not null,
    measure text collate "C" not null,
    code text collate "C" not null,
    scheme_id uuid not null,
    landlord_id uuid not null,
    n int not null,
    primary key (defect_id, day, measure, code)
);
create index on defect_mark (scheme_id, landlord_id, day);

-- A shift that was held. It is the scheme's, and a landlord's only where it walked at this one's sites alone.
create table shift (
    shift_id uuid primary key,
    version bigint not null,
    scheme_id uuid not null,
    day date not null,
    mediator_minutes int not null,
    landlord_id uuid
);
create index on shift (scheme_id, day);

create table shift_site (
    shift_id uuid not null,
    site_id uuid not null,
    scheme_id uuid not null,
    landlord_id uuid not null,
    primary key (shift_id, site_id)
);

-- A collective action that was held, once; its landlords in one text, each on a line.
create table action (
    action_id uuid primary key,
    version bigint not null,
    scheme_id uuid not null,
    landlords text collate "C" not null,
    day date not null,
    theme text collate "C" not null,
    participants int not null,
    staff_minutes int not null,
    withdrawn boolean not null
) with (fillfactor = 80);
create index on action (scheme_id, day);

-- The same for each landlord at whose site it was: whole for each, and again for all but the first.
create table action_share (
    action_id uuid not null,
    landlord_id uuid not null,
    scheme_id uuid not null,
    day date not null,
    theme text collate "C" not null,
    participants int not null,
    staff_minutes int not null,
    again boolean not null,
    primary key (action_id, landlord_id)
);
create index on action_share (scheme_id, landlord_id, day);

create table intervention (
    intervention_id uuid primary key,
    version bigint not null,
    scheme_id uuid not null,
    landlord_id uuid not null,
    site_id uuid not null,
    mediator_id uuid not null,
    day date not null,
    hour smallint not null,
    people_met int not null,
    minutes int not null,
    withdrawn boolean not null,
    space text collate "C" not null,
    mission text collate "C" not null,
    nature text collate "C",
    origin text collate "C" not null
) with (fillfactor = 90);
create index on intervention (scheme_id, day, landlord_id);

-- One cell: what one landlord's facts of one day (or of one month) add up to, by measure and code.
create table cell (
    scheme_id uuid not null,
    landlord_id uuid not null,
    measure text collate "C" not null,
    day date not null,
    code text collate "C" not null,
    n int not null,
    people int not null,
    minutes int not null,
    primary key (scheme_id, landlord_id, measure, day, code)
) with (fillfactor = 80);

create table month_cell (
    scheme_id uuid not null,
    landlord_id uuid not null,
    measure text collate "C" not null,
    day date not null,
    code text collate "C" not null,
    n int not null,
    people int not null,
    minutes int not null,
    primary key (scheme_id, landlord_id, measure, day, code)
) with (fillfactor = 80);

-- The second way to the totals: by scheme, from the facts, without looking at a landlord.
create table scheme_cell (
    scheme_id uuid not null,
    measure text collate "C" not null,
    day date not null,
    n int not null,
    primary key (scheme_id, measure, day)
) with (fillfactor = 80);
