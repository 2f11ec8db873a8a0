package fr.entente.checker.invariant;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import fr.entente.checker.Findings;
import fr.entente.checker.NotChecked;
import fr.entente.checker.PlatformFile;
import fr.entente.checker.readmodel.Intake;
import fr.entente.checker.sorting.Groups;
import fr.entente.checker.sorting.Key;
import fr.entente.checker.sql.Snapshot;
import fr.entente.checker.topic.Told;

/**
 * Positions of intakes beside the topics: not behind their end, and nothing before them is left out. They do not go back
 * while the check lasts. What was put aside is known and is not left out.
 */
final class Positions implements Check {

    @Override
    public Findings look(Inspection inspection) throws SQLException {
        var findings = new Findings();
        var reporting = inspection.readModel();
        if (reporting.isPresent()) {
            look(reporting.get().snapshot(), inspection, findings);
        }
        var others = inspection.platform().database(PlatformFile.INTERVENTION).filter(at -> at.events() == null);
        if (others.isPresent()) {
            try (var snapshot = Snapshot.of(others.get())) {
                look(snapshot, inspection, findings);
            }
        }
        if (reporting.isEmpty() && others.isEmpty()) {
            throw new NotChecked("no database with an intake is named");
        }
        return findings;
    }

    private static void look(Snapshot snapshot, Inspection inspection, Findings findings) throws SQLException {
        Map<String, Long> ends = new HashMap<>();
        inspection.topics().endsNow().forEach((partition, end) -> ends.put(partition.toString(), end));
        for (var intake : Intake.of(snapshot)) {
            intake.positions().forEach((partition, next) -> {
                findings.compared("positions", 1);
                if (next > ends.getOrDefault(partition, 0L)) {
                    findings.violated("intake %s: next of %s is %d, but the topic ends at %d".formatted(intake.name(),
                            partition, next, ends.getOrDefault(partition, 0L)));
                }
            });
            try (var progress = intake.progress(snapshot)) {
                leavesNothingOut(intake, new Groups(progress.sorted(), 2), inspection.told(), findings);
            }
        }
    }

    private static void leavesNothingOut(Intake intake, Groups progress, Told told, Findings findings) {
        Groups.together(new Groups(told.byKey().sorted(), 2), progress, (records, versions) -> {
            long taken = versions.isEmpty() ? 0 : versions.getFirst()[2];
            long due = due(intake, records, told);
            findings.compared("subjects", records.isEmpty() ? 0 : 1);
            if (taken < due && !intake.parked().containsKey(subject(records))) {
                findings.violated(
                        "intake %s: version %d of %s is before its position, but it has taken in %d".formatted(
                                intake.name(), due, Key.text(records.getFirst()[0], records.getFirst()[1]), taken));
            }
        });
    }

    private static Key subject(List<long[]> records) {
        return new Key(records.getFirst()[0], records.getFirst()[1]);
    }

    /** The last version that the intake has passed by. */
    private static long due(Intake intake, List<long[]> records, Told told) {
        long due = 0;
        for (long[] record : records) {
            var at = told.partition(record[2]);
            if (told.offset(record[2]) < intake.positions().getOrDefault(at, 0L)) {
                due = Math.max(due, record[3]);
            }
        }
        return due;
    }
}
