package fr.entente.reportingservice.intake;

import java.util.List;

import org.springframework.stereotype.Component;

import fr.entente.reportingservice.Fact;
import fr.entente.reportingservice.Projection;
import fr.entente.reportingservice.cells.Cells;
import fr.entente.reportingservice.cells.Touched;
import fr.entente.reportingservice.live.Announcements;
import fr.entente.servicekit.intake.Intake;

/** The two ways of taking facts in. */
@Component
public class Intakes {

    private final FactReader reader;
    private final List<Projection<?>> projections;
    private final Cells cells;
    private final Announcements announcements;

    Intakes(FactReader reader, List<Projection<?>> projections, Cells cells, Announcements announcements) {
        this.reader = reader;
        this.projections = projections;
        this.cells = cells;
        this.announcements = announcements;
    }

    /** Cells are right with every batch, and open screens hear of it. */
    public Intake<Fact> live() {
        return new ReportingIntake(reader, projections, this::sumUpAndTell);
    }

    /** Facts only: the cells are summed up once, when all facts are there. */
    public Intake<Fact> filling() {
        return new ReportingIntake(reader, projections, _ -> {});
    }

    private void sumUpAndTell(Touched touched) {
        cells.recompute(touched.days());
        announcements.tell(touched);
    }
}
