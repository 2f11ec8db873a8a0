package fr.entente.servicekit.eventstore;

/**
 * The transaction id below which this database's events are settled: whatever is still to be committed has this id or a
 * later one.
 *
 * <p>A snapshot names the open transactions of the whole cluster. Those of other databases can never append here, so
 * they are left out where the server says that their session belongs to another database. Who is open in the snapshot
 * and not found any more has ended since, and holds this look back all the same: nothing is left out by guessing. One
 * look a transaction: the server lists the sessions at the first use in a transaction, and a later snapshot would be
 * younger than the list.
 */
final class Horizon {

    /** A table of one row, {@code horizon (xid, at_rest)}, of the statement's own snapshot. */
    static final String AS_TABLE = """
            horizon as materialized (
                select coalesce(min(x.xid), pg_snapshot_xmax(pg_current_snapshot())) as xid, count(*) = 0 as at_rest
                  from pg_snapshot_xip(pg_current_snapshot()) as x (xid)
                 where x.xid::xid not in (
                       select a.backend_xid from pg_stat_get_activity(null) a
                        where a.backend_xid is not null
                          and a.datid <> (select oid from pg_database where datname = current_database())))""";

    private Horizon() {}
}
