package fr.entente.servicekit.simulation;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which schedule is played.
 *
 * @param seed of all chance in it
 * @param steps until nothing more goes wrong
 * @param without faults that are left out; the seed alone decides on the others
 */
public record Plan(long seed, int steps, Set<Fault> without) {

    private static final int LIKELY = 350;

    public static Plan of(long seed) {
        return new Plan(seed, 150 + new Dice(seed * 31 + 7).below(300), EnumSet.noneOf(Fault.class));
    }

    Plan without(Fault fault) {
        var fewer = EnumSet.of(fault);
        fewer.addAll(without);
        return new Plan(seed, steps, Collections.unmodifiableSet(fewer));
    }

    Plan steps(int fewer) {
        return new Plan(seed, fewer, without);
    }

    /** Each fault is there or not, often or seldom: no schedule has all of them. */
    public void arm(World world) {
        var dice = new Dice(seed * 17 + 3);
        for (var fault : Fault.values()) {
            boolean armed = dice.inThousand(LIKELY);
            int rate = dice.between(1, most(fault));
            if (armed && !without.contains(fault)) {
                world.rate(fault, rate);
            }
        }
    }

    private static int most(Fault fault) {
        return switch (fault) {
            case WRITER_ABORTS, WRITER_STAYS_OPEN, POISON -> 300;
            case SEND, SLOW_REQUEST, TABLES_COMMIT -> 100;
            case STORE_STATEMENT, TABLES_STATEMENT, REDRIVE, REBALANCE -> 40;
            case RELAY_FREEZE, RELAY_SESSION, INTAKE_FREEZE, EXPULSION, INTAKE_KILL, RELAY_KILL -> 30;
            case STORE_CRASH, BROKER_KILL, REPUBLISH, TABLES_CRASH, REBUILD, REBUILD_KILL, REBUILD_FREEZE,
                    REBUILD_LOCK -> 15;
            case WIPE -> 6;
        };
    }
}
