package fr.entente.checker.invariant;

import java.io.IOException;
import java.sql.SQLException;

import fr.entente.checker.Findings;
import fr.entente.checker.NotChecked;
import fr.entente.checker.dashboard.Foreigners;
import fr.entente.checker.dashboard.ReadAfterWrite;
import fr.entente.checker.readmodel.ReadModel;

/** The checks that ask through the gateway. */
final class Dashboards {

    private Dashboards() {}

    static Findings closure(Inspection inspection) throws SQLException, IOException {
        var findings = new Findings();
        Foreigners.ask(inspection.sessions(), tables(inspection), findings);
        return findings;
    }

    static Findings ownWriting(Inspection inspection) throws SQLException, IOException {
        var findings = new Findings();
        ReadAfterWrite.probe(inspection.sessions(), inspection.stores(), findings);
        return findings;
    }

    private static ReadModel tables(Inspection inspection) throws SQLException {
        return inspection.readModel()
                .orElseThrow(() -> new NotChecked("no database of reporting-service is named"));
    }
}
