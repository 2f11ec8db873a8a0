package fr.entente.benchmark.load;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Few are asked for often, many seldom: the chance of the n-th is 1/n of the first one's (exponent 1). */
public final class Zipf {

    private final double[] upTo;

    public Zipf(int size) {
        upTo = new double[size];
        double sum = 0;
        for (int rank = 1; rank <= size; rank++) {
            sum += 1.0 / rank;
            upTo[rank - 1] = sum;
        }
        double all = sum;
        Arrays.setAll(upTo, rank -> upTo[rank] / all);
    }

    /** From 0, the most frequent, on. */
    public int next(RandomGenerator random) {
        int place = Arrays.binarySearch(upTo, random.nextDouble());
        return Math.min(place < 0 ? -place - 1 : place + 1, upTo.length - 1);
    }
}
