package fr.entente.checker.readmodel;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import fr.entente.checker.NotChecked;
import fr.entente.checker.PlatformFile.DatabaseAt;
import fr.entente.checker.sql.Snapshot;

/** The tables dashboards are read from, at one moment. */
public final class ReadModel implements AutoCloseable {

    private static final String ACTIVE = "select number from projection where state = 'ACTIVE'";

    private final Snapshot snapshot;
    private final int number;

    private ReadModel(Snapshot snapshot, int number) {
        this.snapshot = snapshot;
        this.number = number;
    }

    public static ReadModel of(DatabaseAt database) throws SQLException {
        var snapshot = Snapshot.of(database);
        var active = snapshot.list(ACTIVE, row -> row.getInt(1));
        if (active.isEmpty()) {
            snapshot.close();
            throw new NotChecked("no projection is read");
        }
        snapshot.run("set local search_path = projection_%d".formatted(active.getFirst()));
        return new ReadModel(snapshot, active.getFirst());
    }

    public Snapshot snapshot() {
        return snapshot;
    }

    public String name(String table) {
        return "projection_%d.%s".formatted(number, table);
    }

    /** Where its intake is, by partition. */
    public List<Position> positions() throws SQLException {
        return snapshot.list(
                "select topic, part, next_offset, topic_id from intake_position where intake = 'reporting'",
                row -> new Position(row.getString(1), row.getInt(2), row.getLong(3), row.getString(4)));
    }

    /** The youngest epoch its intake has met, by topic. */
    public Map<String, Long> epochs() throws SQLException {
        var known = snapshot.list("select to_regclass('intake_epoch') is not null", row -> row.getBoolean(1));
        Map<String, Long> epochs = new HashMap<>();
        if (known.getFirst()) {
            snapshot.each("select topic, epoch from intake_epoch where intake = 'reporting'",
                    row -> epochs.put(row.getString(1), row.getLong(2)));
        }
        return epochs;
    }

    /** The next record that is to be taken in. */
    public record Position(String topic, int partition, long next, String topicId) {}

    @Override
    public void close() {
        snapshot.close();
    }
}
