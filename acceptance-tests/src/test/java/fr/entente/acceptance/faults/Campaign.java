package fr.entente.acceptance.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;

import fr.entente.acceptance.faults.Fault.Deed;

/** Random faults at random moments, sometimes two at a time; the seed decides which, in which order and how far apart. */
final class Campaign {

    private static final int FAULTS = 5;
    private static final int LONGEST_WAIT = 2000;

    private final SplittableRandom random;
    private final long seed;

    Campaign(SplittableRandom random, long seed) {
        this.random = random;
        this.seed = seed;
    }

    List<Fault> faults() {
        var candidates = Catalogue.full().stream().filter(Fault::mixes).toList();
        List<Fault> drawn = new ArrayList<>();
        for (int number = 0; number < FAULTS; number++) {
            var first = candidates.get(random.nextInt(candidates.size()));
            var second = candidates.get(random.nextInt(candidates.size()));
            var together = random.nextBoolean() && !first.name().equals(second.name());
            drawn.add(together ? both(first, second, random.nextInt(LONGEST_WAIT)) : named(first));
        }
        return drawn;
    }

    private Fault named(Fault fault) {
        return new Fault(code(), fault.toString(), replay(), fault.inject(), fault.heal(), fault.proof(), true);
    }

    private Fault both(Fault first, Fault second, int wait) {
        Deed inject = world -> {
            var other = CompletableFuture.runAsync(() -> {
                LockSupport.parkNanos(Duration.ofMillis(wait).toNanos());
                run(second.inject(), world);
            });
            run(first.inject(), world);
            other.join();
        };
        Deed heal = world -> {
            run(first.heal(), world);
            run(second.heal(), world);
        };
        Deed proof = world -> {
            run(first.proof(), world);
            run(second.proof(), world);
        };
        return new Fault(code(), "%s, and %d ms later %s".formatted(first, wait, second), replay(), inject, heal,
                proof, true);
    }

    private static void run(Deed deed, World world) {
        try {
            deed.run(world);
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }

    private String code() {
        return "seed " + seed;
    }

    private String replay() {
        return "./deploy/faults --seed " + seed;
    }
}
