package fr.entente.benchmark.report;

import java.util.List;

import org.jspecify.annotations.Nullable;

import fr.entente.benchmark.statistics.Bootstrap;
import fr.entente.benchmark.statistics.Goal;
import fr.entente.benchmark.statistics.Interval;
import fr.entente.benchmark.statistics.Pair;

/** One comparison: who, what it reached, and ours as a multiple of it. */
public record Against(String who, Interval theirs, Interval ratio, @Nullable Goal goal,
        Goal.@Nullable Verdict verdict) {

    /** From blocks in which both were measured. */
    public static Against paired(String who, List<Pair> blocks, @Nullable Goal goal) {
        return of(who, Bootstrap.median(blocks.stream().map(Pair::theirs).toList()), Bootstrap.ratios(blocks), goal);
    }

    public static Against of(String who, Interval theirs, Interval ratio, @Nullable Goal goal) {
        return new Against(who, theirs, ratio, goal, goal == null ? null : goal.of(ratio));
    }
}
