-- Which life of this store is being written. A store that was turned back to an earlier moment begins another one: what
-- was published before may hold what the store no longer does. Numbers are moments, so that two lives that both forked
-- from one backup never share theirs. System and timeline tell the database cluster that writes it.
create table store_epoch (
    number   bigint      not null primary key,
    system   bigint,
    timeline text,
    begun_at timestamptz not null default clock_timestamp(),
    reason   text        not null
);

insert into store_epoch (number, reason) values (1, 'the first');

create function cluster_timeline() returns text
    language sql stable
    return substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8);

-- Everything is published again, under the new number. Readers let go of what they took in from the earlier ones. The place
-- before the first event differs from epoch to epoch, so that a relay under way cannot take it for its own.
create function begin_epoch(reason text) returns bigint
    language plpgsql as
$$
declare
    begun bigint;
begin
    lock table store_epoch in exclusive mode;
    insert into store_epoch as e (number, system, timeline, reason)
    select greatest(max(l.number) + 1, floor(extract(epoch from clock_timestamp()))::bigint),
           (select system_identifier from pg_control_system()), cluster_timeline(), begin_epoch.reason
      from store_epoch l
    returning e.number into begun;
    update feed_position set xid = '0', position = -begun where reader = 'relay';
    return begun;
end
$$;

-- The epoch that is being written. Another cluster, or another timeline of it, means that this store came out of a
-- backup or that a replica took over: it may have lost its last events, and a new epoch begins by itself.
create function present_epoch() returns bigint
    language plpgsql as
$$
declare
    last store_epoch;
    here bigint = (select system_identifier from pg_control_system());
begin
    select * into last from store_epoch order by number desc limit 1;
    if last.system is null then
        update store_epoch set system = here, timeline = cluster_timeline() where number = last.number;
    elsif last.system <> here or last.timeline <> cluster_timeline() then
        return begin_epoch(format('came from cluster %s on timeline %s', last.system, last.timeline));
    end if;
    return last.number;
end
$$;

revoke execute on function begin_epoch(text), present_epoch() from public;
grant execute on function begin_epoch(text), present_epoch() to ${app};
grant select, insert, update on store_epoch to ${app};

comment on table store_epoch is 'unbound: a name for the life of this store';
