package fr.entente.benchmark.report;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import fr.entente.benchmark.statistics.Goal;
import fr.entente.benchmark.statistics.Interval;

/**
 * One line of the table.
 *
 * @param goal of the figure itself, where it is not one of a comparison
 * @param details everything behind the figure, for the file only
 */
public record Row(String measure, String what, String unit, Interval ours, @Nullable Goal goal,
        Goal.@Nullable Verdict verdict, List<Against> against, List<String> notes, Map<String, Object> details) {

    public static Row of(String measure, String what, String unit, Interval ours) {
        return new Row(measure, what, unit, ours, null, null, List.of(), List.of(), Map.of());
    }

    public Row with(Goal wanted) {
        return new Row(measure, what, unit, ours, wanted, wanted.of(ours), against, notes, details);
    }

    public Row beside(List<Against> others) {
        return new Row(measure, what, unit, ours, goal, verdict, others, notes, details);
    }

    public Row noting(List<String> more) {
        return new Row(measure, what, unit, ours, goal, verdict, against, more, details);
    }

    public Row explained(Map<String, Object> more) {
        return new Row(measure, what, unit, ours, goal, verdict, against, notes, more);
    }
}
