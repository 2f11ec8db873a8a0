package fr.entente.acceptance.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import fr.entente.acceptance.faults.Fault.Deed;
import fr.entente.local.process.Service;

/**
 * Random faults at random moments, sometimes two at a time; the seed decides which, in which order and how far apart.
 */
final class Campaign {

    private static final int FAULTS = 5;
    private static final int LONGEST_WAIT = 2000;
    private static final List<String> PROCESSES = Stream.concat(Stream.of("the broker", "PostgreSQL"),
            Stream.of(Service.values()).map(Service::module)).toList();

    private final SplittableRandom random;
    private final long seed;

    private Campaign(SplittableRandom random, long seed) {
        this.random = random;
        this.seed = seed;
    }

    static Campaign of(long seed) {
        return new Campaign(new SplittableRandom(seed), seed);
    }

    List<Fault> faults() {
        var candidates = Catalogue.full().stream().filter(Fault::mixes).toList();
        List<Fault> drawn = new ArrayList<>();
        for (int number = 0; number < FAULTS; number++) {
            var first = candidates.get(random.nextInt(candidates.size()));
            var second = candidates.get(random.nextInt(candidates.size()));
            var together = random.nextBoolean() && !areAboutTheSame(first, second);
            drawn.add(together ? both(first, second, random.nextInt(LONGEST_WAIT)) : alone(first));
        }
        return drawn;
    }

    /** What is dead cannot be frozen, and nobody dies of one thing while he is dead of another. */
    static boolean areAboutTheSame(Fault first, Fault second) {
        return first.name().equals(second.name())
                || PROCESSES.stream().anyMatch(each -> first.name().contains(each) && second.name().contains(each));
    }

    private Fault alone(Fault fault) {
        var draws = random.split();
        return new Fault(code(), fault.toString(), replay(), world -> world.drawing(draws, fault.inject()),
                fault.heal(), fault.proof(), true);
    }

    /** Each is healed when its own time is over, not the other's: a step that is waited for may need what is away. */
    private Fault both(Fault first, Fault second, int wait) {
        var draws = random.split();
        var otherDraws = random.split();
        Deed inject = world -> {
            var other = CompletableFuture.runAsync(() -> {
                LockSupport.parkNanos(Duration.ofMillis(wait).toNanos());
                doAndHeal(second, world, otherDraws);
            }, Thread::startVirtualThread);
            doAndHeal(first, world, draws);
            other.join();
        };
        Deed heal = world -> {
            first.heal().run(world);
            second.heal().run(world);
        };
        Deed proof = world -> {
            first.proof().run(world);
            second.proof().run(world);
        };
        return new Fault(code(), "%s, and %d ms later %s".formatted(first, wait, second), replay(), inject, heal,
                proof, true);
    }

    private static void doAndHeal(Fault fault, World world, SplittableRandom draws) {
        try {
            try {
                world.drawing(draws, fault.inject());
            } finally {
                fault.heal().run(world);
            }
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
