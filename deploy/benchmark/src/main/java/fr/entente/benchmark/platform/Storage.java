package fr.entente.benchmark.platform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tables, indexes and rows of a candidate's databases: what is behind its figures. */
final class Storage {

    private Storage() {}

    static Map<String, Object> of(Cluster cluster, List<String> databases) {
        var all = new LinkedHashMap<String, Object>();
        databases.forEach(database -> all.put(database, Map.of(
                "rows", cluster.number(database, "select coalesce(sum(n_live_tup), 0) from pg_stat_user_tables"),
                "rowsInserted", cluster.number(database, "select coalesce(sum(n_tup_ins), 0) from pg_stat_user_tables"),
                "rowsUpdated", cluster.number(database, "select coalesce(sum(n_tup_upd), 0) from pg_stat_user_tables"),
                "indexes", cluster.number(database, "select count(*) from pg_stat_user_indexes"),
                "bytes", cluster.number(database, "select pg_database_size(current_database())"))));
        return all;
    }
}
