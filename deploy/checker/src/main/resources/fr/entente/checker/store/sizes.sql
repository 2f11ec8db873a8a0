-- How large is what must stay small, in whatever of it this database has, and what is allowed.
select 'dead rows of ' || relname as what, n_dead_tup as size, greatest(200000, 5 * n_live_tup) as most
from pg_stat_user_tables
union all
select 'rows of ' || schemaname || '.' || relname, n_live_tup, 1000
from pg_stat_user_tables where relname in ('intake_parked', 'feed_position', 'intake_position', 'store_epoch', 'intake_epoch')
union all
select 'schemas of projections', count(*), 4 from pg_namespace where nspname like 'projection\_%'
union all
select 'replication slots that nobody reads', count(*), 0 from pg_replication_slots where not active
union all
select 'seconds of the oldest transaction', coalesce(max(extract(epoch from now() - xact_start)), 0)::bigint, 900
from pg_stat_activity where backend_xid is not null
