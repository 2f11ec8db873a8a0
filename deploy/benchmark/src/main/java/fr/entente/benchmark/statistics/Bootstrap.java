package fr.entente.benchmark.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

import org.HdrHistogram.Histogram;

/** Draws the blocks again and again with replacement, to see how much a figure depends on which blocks there were. */
public final class Bootstrap {

    private static final String GENERATOR = "L64X128MixRandom";
    private static final long SEED = 20_260_105;
    private static final int DRAWS = 10_000;
    private static final int DRAWS_OF_HISTOGRAMS = 1_000;
    private static final double LOW = 0.025;
    private static final double HIGH = 0.975;

    private Bootstrap() {}

    public static Interval median(List<Double> blocks) {
        return of(blocks, DRAWS, Bootstrap::medianOf);
    }

    /** The median of the ratios of each block, not the ratio of two medians. */
    public static Interval ratios(List<Pair> blocks) {
        return median(blocks.stream().map(Pair::ratio).toList());
    }

    /** For two series that could not be measured in turns: the ratio of their medians, each drawn for itself. */
    public static Interval unpaired(List<Double> ours, List<Double> theirs) {
        var random = random();
        var drawn = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            drawn[draw] = medianOf(again(ours, random)) / medianOf(again(theirs, random));
        }
        return bounds(medianOf(ours) / medianOf(theirs), drawn, Math.min(ours.size(), theirs.size()));
    }

    /** A percentile of everything the blocks recorded together. */
    public static Interval percentile(List<Histogram> blocks, double percentile) {
        return of(blocks, DRAWS_OF_HISTOGRAMS, drawn -> together(drawn).getValueAtPercentile(percentile));
    }

    public static Histogram together(List<Histogram> histograms) {
        var all = new Histogram(histograms.getFirst());
        all.reset();
        histograms.forEach(all::add);
        return all;
    }

    private static <T> Interval of(List<T> blocks, int draws, ToDoubleFunction<List<T>> figure) {
        var random = random();
        var drawn = new double[draws];
        for (int draw = 0; draw < draws; draw++) {
            drawn[draw] = figure.applyAsDouble(again(blocks, random));
        }
        return bounds(figure.applyAsDouble(blocks), drawn, blocks.size());
    }

    private static RandomGenerator random() {
        return RandomGeneratorFactory.of(GENERATOR).create(SEED);
    }

    private static <T> List<T> again(List<T> blocks, RandomGenerator random) {
        return random.ints(blocks.size(), 0, blocks.size()).mapToObj(blocks::get).toList();
    }

    private static Interval bounds(double value, double[] drawn, int blocks) {
        Arrays.sort(drawn);
        return new Interval(value, drawn[(int) (LOW * drawn.length)], drawn[(int) (HIGH * drawn.length)], blocks);
    }

    static double medianOf(List<Double> values) {
        var sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
