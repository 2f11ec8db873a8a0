package fr.entente.checker.readmodel;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import fr.entente.checker.sorting.Key;
import fr.entente.checker.sorting.Sorter;
import fr.entente.checker.sql.Snapshot;

/**
 * What one intake says of itself: where it is on the topics, what it has taken in of whom, and what it has put aside.
 *
 * @param parked of whom something is put aside, with the version last taken in
 */
public record Intake(String name, Map<String, Long> positions, Map<Key, Long> parked) {

    /** Every intake of one database, in the schema the snapshot looks at. */
    public static List<Intake> of(Snapshot snapshot) throws SQLException {
        var names = snapshot.list("select distinct intake from intake_position", row -> row.getString(1));
        return names.stream().map(name -> of(name, snapshot)).toList();
    }

    private static Intake of(String name, Snapshot snapshot) {
        try {
            var positions = new TreeMap<String, Long>();
            snapshot.each("select topic || '-' || part, next_offset from intake_position where intake = '%s'"
                    .formatted(name), row -> positions.put(row.getString(1), row.getLong(2)));
            var parked = new HashMap<Key, Long>();
            snapshot.each("""
                    select subject, coalesce(max(p.version), 0)
                    from intake_parked left join intake_progress p using (intake, topic, subject)
                    where intake = '%s' group by subject""".formatted(name),
                    row -> parked.put(Key.of(row.getString(1)), row.getLong(2)));
            return new Intake(name, positions, parked);
        } catch (SQLException e) {
            throw new IllegalStateException("The intake %s cannot be read".formatted(name), e);
        }
    }

    /** Columns: 0-1 subject, 2 the version last taken in. */
    public Sorter progress(Snapshot snapshot) throws SQLException {
        var progress = new Sorter(3);
        snapshot.each("select subject, version from intake_progress where intake = '%s'".formatted(name), row -> {
            var subject = Key.of(row.getString(1));
            progress.add(subject.high(), subject.low(), row.getLong(2));
        });
        return progress;
    }
}
