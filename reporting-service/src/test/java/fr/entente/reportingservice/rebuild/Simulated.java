package fr.entente.reportingservice.rebuild;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;

import org.jspecify.annotations.Nullable;

import fr.entente.servicekit.simulation.Coverage;
import fr.entente.servicekit.simulation.Defect;
import fr.entente.servicekit.simulation.Plan;
import fr.entente.servicekit.simulation.Quiet;
import fr.entente.servicekit.simulation.Schedule;
import fr.entente.servicekit.simulation.Simulate;
import fr.entente.servicekit.simulation.Simulation;

/** Relay, intake and rebuild together: {@code ./deploy/simulate} runs this. Every fourth seed is one of the rebuild. */
public final class Simulated {

    private static final int EVERY = 4;

    private Simulated() {}

    public static void main(String... arguments) throws InterruptedException {
        Simulate.run(Simulated::play, arguments);
    }

    private static void play(Plan plan, Coverage coverage, Set<Defect> defects, @Nullable List<String> trace) {
        if (plan.seed() % EVERY == 0) {
            RebuildSchedule.play(plan, coverage, defects, trace);
        } else {
            Schedule.play(plan, coverage, defects, trace);
        }
    }

    /** Of the rebuild as it is, or as another class loader has changed it. */
    public static LongPredicate rebuilds() {
        Quiet.logs();
        return new Simulation(RebuildSchedule::play, EnumSet.noneOf(Defect.class))::breaks;
    }
}
