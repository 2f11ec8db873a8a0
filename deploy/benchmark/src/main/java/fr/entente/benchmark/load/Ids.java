package fr.entente.benchmark.load;

import java.util.UUID;
import java.util.random.RandomGenerator;

/** Ids as clients make them: UUIDv7, drawn from the seeded generator so that a run can be repeated. */
public final class Ids {

    private static final int RANDOM_BITS = 12;
    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000000000000000L;

    private Ids() {}

    public static UUID next(RandomGenerator random) {
        long high = System.currentTimeMillis() << 16 | VERSION | random.nextInt(1 << RANDOM_BITS);
        return new UUID(high, VARIANT | random.nextLong() >>> 2);
    }
}
