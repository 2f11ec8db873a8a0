package fr.entente.checker.invariant;

import java.sql.SQLException;
import java.util.List;

import fr.entente.checker.Findings;
import fr.entente.checker.NotChecked;
import fr.entente.checker.sorting.Groups;

/** Counters of dashboards beside the number of events, however often the topics tell each of them. */
final class CountedOnce implements Check {

    @Override
    public Findings look(Inspection inspection) throws SQLException {
        if (inspection.readModel().isEmpty() && !Totals.arePeers(inspection.platform())) {
            throw new NotChecked("no counters are named");
        }
        var findings = new Findings();
        Totals.compare(inspection, findings);
        var told = inspection.told();
        long again = 0;
        for (var ids = new Groups(told.byId().sorted(), 2); ids.hasNext();) {
            List<long[]> records = ids.next();
            again += records.size() - 1;
        }
        findings.remark("%,d of %,d records are repetitions".formatted(again, told.records()));
        return findings;
    }
}
