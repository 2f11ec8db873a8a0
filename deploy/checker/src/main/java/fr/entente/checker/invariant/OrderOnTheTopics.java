package fr.entente.checker.invariant;

import java.sql.SQLException;
import java.util.List;

import fr.entente.checker.Findings;
import fr.entente.checker.sorting.Groups;
import fr.entente.checker.sorting.Key;
import fr.entente.checker.topic.Told;

/** For each key: what comes for the first time is the next version. Repetitions of earlier ones are allowed. */
final class OrderOnTheTopics implements Check {

    private static final int OFFSET_BITS = 48;

    @Override
    public Findings look(Inspection inspection) throws SQLException {
        var findings = new Findings();
        var told = inspection.told();
        var keys = new Groups(told.byKey().sorted(), 2);
        while (keys.hasNext()) {
            look(keys.next(), told, findings);
        }
        findings.compared("records", told.byKey().size());
        return findings;
    }

    private static void look(List<long[]> records, Told told, Findings findings) {
        long last = 0;
        long partition = records.getFirst()[2] >>> OFFSET_BITS;
        for (long[] record : records) {
            if (record[2] >>> OFFSET_BITS != partition) {
                findings.violated("%s is on two partitions, %s and %s".formatted(Key.text(record[0], record[1]),
                        told.place(records.getFirst()[2]), told.place(record[2])));
                return;
            }
            if (record[3] > last + 1) {
                findings.violated(
                        "%s: version %d comes first at %s, before version %d".formatted(Key.text(record[0], record[1]),
                                record[3], told.place(record[2]), last + 1));
                return;
            }
            last = Math.max(last, record[3]);
        }
    }
}
