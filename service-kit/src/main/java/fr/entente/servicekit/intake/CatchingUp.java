package fr.entente.servicekit.intake;

import java.time.Duration;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Whether an intake has caught up: it has what was there a moment ago. Under work that never ends there is always something
 * newer, and whoever waits for the very last record waits for ever.
 */
final class CatchingUp {

    private static final long MOMENT = Duration.ofSeconds(2).toNanos();
    /** A topic that was made anew does not get to where the old one ended. */
    private static final long LONGEST_WAIT = Duration.ofMinutes(1).toNanos();

    /** Where the topics ended at that time. */
    private record Goal(Map<TopicPartition, Long> ends, long since) {}

    private final LongSupplier nanoTime;
    private @Nullable Goal goal;

    CatchingUp(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    synchronized boolean isDone(Supplier<Map<TopicPartition, Long>> ends,
            Predicate<Map<TopicPartition, Long>> reached) {
        var present = goal;
        if (present == null || ageOf(present) > LONGEST_WAIT) {
            long since = nanoTime.getAsLong();
            present = new Goal(ends.get(), since);
        }
        boolean there = reached.test(present.ends());
        goal = there ? null : present;
        return there && ageOf(present) <= MOMENT;
    }

    private long ageOf(Goal some) {
        return nanoTime.getAsLong() - some.since();
    }
}
