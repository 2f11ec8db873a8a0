package fr.entente.reportingservice.rebuild;

import java.util.EnumSet;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import fr.entente.servicekit.simulation.Coverage;
import fr.entente.servicekit.simulation.Defect;
import fr.entente.servicekit.simulation.Mutation;
import fr.entente.servicekit.simulation.Occurrence;
import fr.entente.servicekit.simulation.Quiet;
import fr.entente.servicekit.simulation.Simulation;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The rebuild in worlds where it is killed, frozen and replaced at any step; {@code ./deploy/simulate} plays very many.
 */
class RebuildSimulationTest {

    private static final int SCHEDULES = 1_000;
    private static final int MOST_UNTIL_FOUND = 3_000;

    @BeforeAll
    static void beQuiet() {
        Quiet.logs();
    }

    @Test
    void keepsEveryPromiseInEverySchedule() {
        var total = new Coverage();
        var failures = LongStream.rangeClosed(1, SCHEDULES).parallel().mapToObj(seed -> play(seed, total))
                .flatMap(Optional::stream).map(Object::toString).toList();
        assertThat(failures).isEmpty();
        assertThat(EnumSet.range(Occurrence.REBUILD_STARTED, Occurrence.SWITCHED)).allSatisfy(
                occurrence -> assertThat(total.of(occurrence)).as("%s", occurrence).isPositive());
    }

    private static Optional<Simulation.Failure> play(long seed, Coverage total) {
        var coverage = new Coverage();
        var failure = new Simulation(RebuildSchedule::play, EnumSet.noneOf(Defect.class)).play(seed, coverage);
        total.add(coverage);
        return failure;
    }

    @Test
    void findsAnInstanceThatWritesAlthoughItWasReplaced() {
        found("a rebuild unfenced",
                new Simulation(RebuildSchedule::play, EnumSet.of(Defect.REBUILD_UNFENCED))::breaks);
    }

    @Test
    void findsASwitchBeforeTheNewOneHasCaughtUp() throws ReflectiveOperationException {
        var mutation = new Mutation(Rebuilding.class.getName(), "standsLevel", true);
        var type = mutation.loader().loadClass(Simulated.class.getName());
        found("a switch too early", (LongPredicate) type.getMethod("rebuilds").invoke(null));
    }

    private static void found(String what, LongPredicate breaks) {
        var after = LongStream.rangeClosed(1, MOST_UNTIL_FOUND).filter(breaks).findFirst();
        assertThat(after).as("schedules until %s is found", what).isPresent();
        System.out.printf("%s is found after %d schedules%n", what, after.getAsLong());
    }
}
