package fr.entente.reportingservice.dossier;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

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
        touchBefore(facts, dossiers, touched);
        rows.keep(histories);
        rows.mark(dossiers, histories);
        touchNow(histories, touched);
    }

    private void touchBefore(List<Taken<DossierFact>> facts, Collection<UUID> dossiers, Touched touched) {
        if (facts.stream().anyMatch(taken -> taken.source().version() > 1)) {
            rows.markedDays(dossiers).forEach(
                    day -> touched.day(day.scheme(), day.landlord(), day.day(), Touched.Kind.DOSSIERS));
        }
    }

    private static void touchNow(List<DossierHistory> histories, Touched touched) {
        for (var history : histories) {
            var opening = history.opening();
            history.marks().keySet().forEach(
                    mark -> touched.day(opening.scheme(), opening.landlord(), mark.day(), Touched.Kind.DOSSIERS));
        }
    }
}
