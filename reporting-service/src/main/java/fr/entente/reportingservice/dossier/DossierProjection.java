package fr.entente.reportingservice.dossier;

import java.util.List;

import org.springframework.stereotype.Component;

import fr.entente.reportingservice.Projection;
import fr.entente.reportingservice.cells.Touched;
import fr.entente.servicekit.intake.Taken;

/**
 * Keeps a dossier's entries, and from all of them its marks: what it adds to the cells of which day. Marks are written
 * anew for every dossier a batch touches, so no order of arrival can leave a wrong one behind.
 */
@Component
class DossierProjection implements Projection<DossierFact> {

    private final DossierRows rows;

    DossierProjection(DossierRows rows) {
        this.rows = rows;
    }

    @Override
    public Class<DossierFact> family() {
        return DossierFact.class;
    }

    @Override
    public void apply(List<Taken<DossierFact>> facts, Touched touched) {
        if (facts.isEmpty()) {
            return;
        }
        rows.enter(facts.stream().map(DossierEntry::of).toList());
        var dossiers = facts.stream().map(taken -> taken.fact().dossierId()).distinct().toList();
        var histories = rows.histories(dossiers);
        rows.keep(histories);
        rows.mark(dossiers, histories);
        histories.forEach(history -> touched.scope(history.opening().scheme(), history.opening().landlord(),
                Touched.Kind.DOSSIERS));
    }
}
