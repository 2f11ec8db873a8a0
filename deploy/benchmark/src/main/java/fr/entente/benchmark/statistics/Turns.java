package fr.entente.benchmark.statistics;

import java.util.List;

/** Who is measured when: forth in one block and back in the next (ABBA), so that a drift favours nobody. */
public final class Turns {

    private Turns() {}

    public static <T> List<T> of(int block, List<T> candidates) {
        return block % 2 == 0 ? List.copyOf(candidates) : candidates.reversed();
    }
}
