package fr.entente.local.season;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/** Draws that depend on the seed and on what is drawn, so that one draw more here moves nothing there. */
final class Chance {

    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

    private final RandomGenerator random;

    private Chance(long seed) {
        random = new SplittableRandom(seed);
    }

    static Chance of(long seed, String what) {
        long mixed = seed;
        for (int index = 0; index < what.length(); index++) {
            mixed = (mixed ^ what.charAt(index)) * SPREAD;
        }
        return new Chance(mixed);
    }

    boolean oneIn(double percent) {
        return random.nextDouble() * 100 < percent;
    }

    /** Both ends are possible. */
    int between(int low, int high) {
        return low >= high ? low : random.nextInt(low, high + 1);
    }

    /** Skewed as waiting times are: half below the median, a long tail above. */
    double skewed(double median, double spread) {
        return median * Math.exp(spread * random.nextGaussian());
    }

    /** How many of something that happens so often on average. */
    int count(double average) {
        double limit = Math.exp(-average);
        double product = random.nextDouble();
        int count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }

    <T> T one(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    <T> T one(List<T> things, ToDoubleFunction<T> weight) {
        double left = random.nextDouble() * things.stream().mapToDouble(weight).sum();
        for (T thing : things) {
            left -= weight.applyAsDouble(thing);
            if (left < 0) {
                return thing;
            }
        }
        return things.getLast();
    }

    String one(Weights weights) {
        return one(weights.entries(), Weights.Entry::weight).code();
    }
}
