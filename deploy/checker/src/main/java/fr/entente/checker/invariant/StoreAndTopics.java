package fr.entente.checker.invariant;

import java.sql.SQLException;
import java.util.List;

import fr.entente.checker.Findings;
import fr.entente.checker.sorting.Groups;
import fr.entente.checker.sorting.Key;
import fr.entente.checker.store.Stores;
import fr.entente.checker.topic.Told;

/**
 * Every stored event beside its records, by id: there is at least one, all of them are the same bytes, and these say what
 * the promise makes of what is stored. And every record beside the store: what nobody stored was never promised.
 */
final class StoreAndTopics implements Check {

    @Override
    public Findings look(Inspection inspection) throws SQLException {
        var findings = new Findings();
        var stored = inspection.stores().byId();
        var told = inspection.told();
        told.unreadable().forEach(findings::violated);
        var settled = inspection.platform().settledBefore();
        long before = settled == null ? Long.MAX_VALUE : Stores.micros(settled);
        Groups.together(new Groups(stored.sorted(), 2), new Groups(told.byId().sorted(), 2),
                (events, records) -> {
                    if (isSettled(events, before) && isSettled(records, before)) {
                        meet(events, records, told, findings);
                    }
                });
        findings.compared("events", stored.size());
        findings.compared("records", told.records());
        if (told.outdated() > 0) {
            findings.remark("%,d records of an older epoch left out".formatted(told.outdated()));
        }
        return findings;
    }

    private static boolean isSettled(List<long[]> rows, long before) {
        return rows.isEmpty() || rows.getFirst()[4] < before;
    }

    private static void meet(List<long[]> events, List<long[]> records, Told told, Findings findings) {
        if (events.isEmpty()) {
            var record = records.getFirst();
            findings.violated("%s holds event %s, which is not stored".formatted(told.place(record[6]),
                    Key.text(record[0], record[1])));
        } else if (records.isEmpty()) {
            findings.violated("event %s is stored and is on no topic".formatted(of(events.getFirst())));
        } else {
            records.forEach(record -> compare(events.getFirst(), record, records.getFirst(), told, findings));
        }
        if (events.size() > 1) {
            findings.violated("event %s is stored %d times".formatted(of(events.getFirst()), events.size()));
        }
    }

    private static void compare(long[] event, long[] record, long[] first, Told told, Findings findings) {
        var place = told.place(record[6]);
        if (record[2] != event[2]) {
            findings.violated("%s tells event %s under another key, version or type".formatted(place, of(event)));
        } else if (record[3] != event[3]) {
            findings.violated("%s tells event %s with other content than is stored".formatted(place, of(event)));
        } else if (record[4] != 0 && record[4] != event[4]) {
            findings.violated("%s tells event %s with another time than is stored".formatted(place, of(event)));
        } else if (record[5] != first[5]) {
            findings.violated(
                    "%s tells event %s in other bytes than %s".formatted(place, of(event), told.place(first[6])));
        }
    }

    private static String of(long[] event) {
        return "%s (%s, version %d)".formatted(Key.text(event[0], event[1]), Key.text(event[5], event[6]), event[7]);
    }
}
