package fr.entente.checker.invariant;

import java.io.IOException;
import java.sql.SQLException;

import fr.entente.checker.Findings;
import fr.entente.checker.NotChecked;
import fr.entente.checker.dashboard.ShownFigures;
import fr.entente.checker.readmodel.Comparison;
import fr.entente.checker.readmodel.ReadModel;
import fr.entente.checker.readmodel.Table;

/** Every table of the read model beside a fold of the stores. */
final class FoldOfTheStore implements Check {

    @Override
    public Findings look(Inspection inspection) throws SQLException, IOException {
        var findings = new Findings();
        if (Totals.arePeers(inspection.platform())) {
            Totals.compare(inspection, findings);
            return findings;
        }
        var readModel = inspection.readModel()
                .orElseThrow(() -> new NotChecked("no database of reporting-service is named"));
        for (var table : Table.ALL) {
            compare(table, readModel, inspection, findings);
        }
        if (inspection.platform().readers().isEmpty()) {
            findings.remark("no dashboard, because no reader is named");
        } else {
            ShownFigures.compare(inspection.sessions(), readModel, findings);
        }
        return findings;
    }

    private static void compare(Table table, ReadModel readModel, Inspection inspection, Findings findings)
            throws SQLException {
        var source = table.source();
        if (source.isEmpty()) {
            Comparison.compare(table, readModel, readModel.snapshot(), table.fold().query(), findings);
            return;
        }
        var store = inspection.stores().store(source.get())
                .orElseThrow(() -> new NotChecked("the store of %s is not named".formatted(source.get())));
        Comparison.compare(table, readModel, store.snapshot(), store.over(table.fold()), findings);
    }
}
