package fr.entente.explain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

import fr.entente.checker.PlatformFile;

/** The event stores of the platform. */
final class Store {

    private static final int MOST = 30;

    private static final String BY_ID = """
            select e.position, e.xid::text as xid, e.version, e.recorded_at, e.event_id::text as event_id,
                   e.aggregate_type, e.aggregate_id, e.type, e.person, e.request_key is not null as keyed,
                   e.traceparent, coalesce((e.xid, e.position) <= (f.xid, f.position), false) as passed
              from event e left join feed_position f on f.reader = 'relay'
             where e.aggregate_id = ? or e.event_id::text = ?
             order by e.aggregate_id, e.version limit %d""".formatted(MOST);

    private final PlatformFile platform;

    Store(PlatformFile platform) {
        this.platform = platform;
    }

    /** The event of that id, or what happened to the thing of that id. */
    List<StoredRow> find(String id) throws SQLException {
        var found = new ArrayList<StoredRow>();
        for (var name : List.of(PlatformFile.DOSSIER, PlatformFile.INTERVENTION)) {
            var at = platform.database(name);
            if (at.isPresent()) {
                try (var sql = Sql.open(at.get())) {
                    found.addAll(sql.list(BY_ID, row -> read(name, row), id, id));
                }
            }
        }
        return found;
    }

    private static StoredRow read(String database, ResultSet row) throws SQLException {
        return new StoredRow(database, row.getLong("position"), Long.parseLong(row.getString("xid")),
                row.getLong("version"), instant(row, "recorded_at"), row.getString("event_id"),
                row.getString("aggregate_type"), row.getString("aggregate_id"), row.getString("type"),
                row.getString("person"), row.getBoolean("keyed"), row.getString("traceparent"),
                row.getBoolean("passed"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** As what he may act; the store keeps who it was, not as what. */
    List<String> roles(String person) throws SQLException {
        var at = platform.database("gateway");
        if (at.isEmpty()) {
            return List.of();
        }
        try (var sql = Sql.open(at.get())) {
            return sql.list("select distinct role from acting_grant where person_id::text = ? order by 1",
                    row -> row.getString(1), person);
        }
    }
}
