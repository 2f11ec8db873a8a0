package fr.entente.servicekit.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The relay and the intake in worlds where everything goes wrong; {@code ./deploy/simulate} plays very many of them.
 */
class SimulationTest {

    private static final int SCHEDULES = 3_000;
    private static final int MOST_UNTIL_FOUND = 20_000;
    private static final Set<Occurrence> ELSEWHERE = EnumSet.range(Occurrence.REBUILD_STARTED,
            Occurrence.SWITCHED);

    @BeforeAll
    static void beQuiet() {
        Quiet.logs();
    }

    @Test
    void keepsEveryPromiseInEverySchedule() {
        var coverage = new Coverage();
        var failures = LongStream.rangeClosed(1, SCHEDULES).parallel().mapToObj(seed -> play(seed, coverage))
                .flatMap(Optional::stream).map(Object::toString).toList();
        assertThat(failures).isEmpty();
        assertThat(Arrays.stream(Occurrence.values()).filter(one -> !ELSEWHERE.contains(one)))
                .allSatisfy(one -> assertThat(coverage.of(one)).as("%s", one).isPositive());
    }

    private static Optional<Simulation.Failure> play(long seed, Coverage total) {
        var coverage = new Coverage();
        var failure = new Simulation(Schedule::play, EnumSet.noneOf(Defect.class)).play(seed, coverage);
        total.add(coverage);
        return failure;
    }

    @Test
    void playsTheSameScheduleAgain() {
        assertThat(trace(4711)).isEqualTo(trace(4711)).hasSizeGreaterThan(20);
    }

    private static List<String> trace(long seed) {
        return new ArrayList<>(
                new Simulation(Schedule::play, EnumSet.noneOf(Defect.class)).traced(Plan.of(seed)).trace());
    }

    @ParameterizedTest
    @EnumSource(value = Defect.class, mode = EnumSource.Mode.EXCLUDE, names = "REBUILD_UNFENCED")
    void findsAWrongWayToAskTheDatabase(Defect defect) {
        var simulation = new Simulation(Schedule::play, EnumSet.of(defect));
        found(defect, seed -> simulation.breaks(seed));
    }

    @ParameterizedTest
    @EnumSource(Mutant.class)
    void findsAWrongDecision(Mutant mutant) throws ReflectiveOperationException {
        var type = mutant.mutation().loader().loadClass(Simulation.class.getName());
        var simulation = (LongPredicate) type.getMethod("sound").invoke(null);
        found(mutant, seed -> simulation.test(seed));
    }

    private static void found(Enum<?> what, LongPredicate breaks) {
        var after = LongStream.rangeClosed(1, MOST_UNTIL_FOUND).filter(breaks).findFirst();
        assertThat(after).as("schedules until %s is found", what).isPresent();
        System.out.printf("%s is found after %d schedules%n", what, after.getAsLong());
    }
}
