package fr.entente.checker.invariant;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

import org.apache.kafka.common.TopicPartition;

import fr.entente.checker.Findings;
import fr.entente.checker.NotChecked;
import fr.entente.checker.PlatformFile;
import fr.entente.checker.readmodel.Comparison;
import fr.entente.checker.readmodel.Intake;
import fr.entente.checker.readmodel.ReadModel;
import fr.entente.checker.readmodel.Table;
import fr.entente.checker.sorting.Key;
import fr.entente.checker.topic.Epochs;
import fr.entente.checker.topic.Facts;

/**
 * Every table of the read model beside a fold of what the topics tell up to the positions of the very same moment. The fold
 * knows no order between topics and keys; the tables came about in one of the many: equal, they depend on none.
 */
final class FoldOfTheTopics implements Check {

    @Override
    public Findings look(Inspection inspection) throws SQLException, IOException {
        var readModel = inspection.readModel()
                .orElseThrow(() -> new NotChecked("no database of reporting-service is named"));
        var parked = new HashMap<Key, Long>();
        Intake.of(readModel.snapshot()).forEach(intake -> parked.putAll(intake.parked()));
        var findings = new Findings();
        try (var facts = Facts.of(inspection.topics(), positions(readModel), parked,
                new Epochs(Map.of(), readModel.epochs()), inspection.platform().strangers(),
                inspection.platform().database(PlatformFile.REPORTING).orElseThrow())) {
            compare(readModel, facts, findings);
        }
        return findings;
    }

    private static void compare(ReadModel readModel, Facts facts, Findings findings) throws SQLException {
        try (var told = facts.desk().snapshot()) {
            for (var table : Table.ALL) {
                if (table.source().isPresent()) {
                    Comparison.compare(table, readModel, told, table.fold().over(facts.events()), findings);
                } else {
                    Comparison.compare(table, readModel, readModel.snapshot(), table.fold().query(), findings);
                }
            }
        }
        findings.compared("records", facts.records());
    }

    private static Map<TopicPartition, Long> positions(ReadModel readModel) throws SQLException {
        Map<TopicPartition, Long> positions = new HashMap<>();
        readModel.positions().forEach(
                at -> positions.put(new TopicPartition(at.topic(), at.partition()), at.next()));
        return positions;
    }
}
