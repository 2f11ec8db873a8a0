package fr.entente.benchmark.measure;

import java.util.List;
import java.util.function.Predicate;

/** Which blocks count. */
final class Blocks {

    private static final int FEWEST = 3;

    private Blocks() {}

    record Kept<T>(List<T> blocks, List<String> notes) {}

    /** Those in which the floors stood still; all of them, and said so, when too few are left to say anything. */
    static <T> Kept<T> kept(List<T> all, Predicate<T> steady) {
        var good = all.stream().filter(steady).toList();
        if (good.size() == all.size()) {
            return new Kept<>(all, List.of());
        }
        if (good.size() < Math.min(FEWEST, all.size())) {
            return new Kept<>(all,
                    List.of("UNSTEADY MACHINE: the floors drifted > 15 %% in %d of %d blocks; none left out"
                            .formatted(all.size() - good.size(), all.size())));
        }
        return new Kept<>(good, List.of("%d of %d blocks left out: the floors drifted > 15 %%"
                .formatted(all.size() - good.size(), all.size())));
    }
}
