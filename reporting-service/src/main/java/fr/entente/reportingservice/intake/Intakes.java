package fr.entente.reportingservice.intake;

import java.util.List;
import java.util.function.Consumer;

import org.springframework.stereotype.Component;

import fr.entente.reportingservice.Fact;
import fr.entente.reportingservice.Projection;
import fr.entente.reportingservice.cells.Cells;
import fr.entente.reportingservice.cells.Touched;
import fr.entente.reportingservice.live.Announcements;
import fr.entente.servicekit.intake.Intake;
import fr.entente.servicekit.intake.Taken;

/** The two ways of taking facts in. */
@Component
public class Intakes {

    private final FactReader reader;
    private final List<Projection<?>> projections;
    private final Cells cells;
    private final Announcements announcements;
    private final EmptyTables tables;

    Intakes(FactReader reader, List<Projection<?>> projections, Cells cells, Announcements announcements,
            EmptyTables tables) {
        this.reader = reader;
        this.projections = projections;
        this.cells = cells;
        this.announcements = announcements;
        this.tables = tables;
    }

    /**
     * Cells are right with every batch, and open screens hear of it.
     *
     * @param beforeForgetting throws where the tables are read and must stay
     */
    public Intake<Fact> live(Runnable beforeForgetting) {
        return new ReportingIntake(reader, projections, this::moveCellsAndTell, () -> {
            beforeForgetting.run();
            tables.makeEmpty();
        });
    }

    /** Facts only: the cells are summed up once, when all facts are there. */
    public Intake<Fact> filling() {
        return new ReportingIntake(reader, projections, ReportingIntake.Consequences.NONE, tables::makeEmpty);
    }

    private Consumer<Touched> moveCellsAndTell(List<Taken<Fact>> facts) {
        var shift = cells.before(facts.stream().flatMap(taken -> taken.fact().counted().stream()).toList());
        return touched -> {
            shift.follow(touched);
            announcements.tell(touched);
        };
    }
}
