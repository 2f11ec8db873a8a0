package fr.entente.explain;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * One copy of the facts somewhere: the dashboards' projection that is read, or the field's copy of sites and dossiers.
 */
final class ReadModel {

    /** Where a partition has been read to, and when it last moved. */
    record Place(long next, Instant movedAt) {}

    /** Why a record waits, or the record before it of the same thing. */
    record Held(String cause, Instant since, @Nullable String eventId) {}

    private static final String CELLS = """
            select 'cells of ' || day || ' of landlord ' || landlord_id || ': '
                   || string_agg(distinct measure, ', ' order by measure) as line
              from cell where (landlord_id, day) in (:days) group by day, landlord_id order by day, landlord_id""";

    private final Sql sql;
    private final String schema;
    private final String intake;

    ReadModel(Sql sql, String schema, String intake) {
        this.sql = sql;
        this.schema = schema;
        this.intake = intake;
    }

    /** The version of the dashboards' projection that is read. */
    static Optional<ReadModel> ofDashboards(Sql sql) throws SQLException {
        return sql.list("select number from projection where state = 'ACTIVE'", row -> row.getInt(1)).stream()
                .map(number -> new ReadModel(sql, "projection_" + number, "reporting")).findFirst();
    }

    String name() {
        return "%s (%s)".formatted(intake, schema);
    }

    Optional<Place> place(TopicPartition partition) throws SQLException {
        return sql.list(
                "select next_offset, moved_at from %s.intake_position where intake = ? and topic = ? and part = ?"
                        .formatted(schema),
                row -> new Place(row.getLong(1), Store.instant(row, "moved_at")), intake,
                partition.topic(), partition.partition()).stream().findFirst();
    }

    /** Where each partition has been read to, by topic-partition. */
    Map<String, Long> places() throws SQLException {
        var places = new HashMap<String, Long>();
        sql.list("select topic || '-' || part, next_offset from %s.intake_position where intake = ?".formatted(schema),
                row -> places.put(row.getString(1), row.getLong(2)), intake);
        return places;
    }

    long version(String topic, String subject) throws SQLException {
        return sql.list("select version from %s.intake_progress where intake = ? and topic = ? and subject = ?"
                .formatted(schema), row -> row.getLong(1), intake, topic, subject).stream().findFirst().orElse(0L);
    }

    Optional<Held> held(String subject) throws SQLException {
        return sql.list("""
                select cause, parked_at, event_id::text as event_id from %s.intake_parked
                 where intake = ? and subject = ? order by version nulls first, id limit 1""".formatted(schema),
                row -> new Held(row.getString("cause"), Store.instant(row, "parked_at"), row.getString("event_id")),
                intake, subject).stream().findFirst();
    }

    /** The rows about a thing, and which cells its days add to. */
    List<String> rows(String subject) throws SQLException {
        var lines = new ArrayList<String>();
        for (var table : List.of("dossier", "intervention", "request", "defect", "shift", "action", "site", "scheme",
                "engagement")) {
            lines.addAll(sql.list("select 1 from %1$s.%2$s where %2$s_id::text = ?".formatted(schema, table),
                    _ -> "row of " + table, subject));
        }
        lines.addAll(sql.list("select count(*) from %s.dossier_entry where dossier_id::text = ? having count(*) > 0"
                .formatted(schema), row -> "%d rows of dossier_entry".formatted(row.getLong(1)), subject));
        lines.addAll(cells("select landlord_id, day from dossier_entry where dossier_id::text = ?", subject));
        lines.addAll(cells("select landlord_id, day from intervention where intervention_id::text = ?", subject));
        lines.addAll(cells("select landlord_id, day from defect_mark where defect_id::text = ?", subject));
        lines.addAll(cells("select landlord_id, day from action_share where action_id::text = ?", subject));
        lines.addAll(cells("select landlord_id, received_on from request where request_id::text = ?", subject));
        return lines;
    }

    private List<String> cells(String days, String subject) throws SQLException {
        var query = CELLS.replace(":days", days).replaceAll(
                "from (cell|dossier_entry|defect_mark|action_share|intervention|request)\\b",
                "from %s.$1".formatted(schema));
        return sql.list(query, row -> row.getString("line"), subject);
    }
}
