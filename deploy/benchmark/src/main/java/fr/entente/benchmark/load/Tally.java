package fr.entente.benchmark.load;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

import fr.entente.benchmark.load.Ask.Kind;

/** What one client, or all of them together, was answered, and how long it took in microseconds. */
public final class Tally {

    private static final long LONGEST = TimeUnit.SECONDS.toMicros(120);
    private static final int DIGITS = 3;
    private static final int MOST_EXAMPLES = 5;
    private static final int CREATED = 201;

    private final Histogram commands = histogram();
    private final Histogram reads = histogram();
    private final Map<Kind, Long> accepted = new EnumMap<>(Kind.class);
    private final Map<UUID, Long> logged = new HashMap<>();
    private final List<Done> journal = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();
    private long refused;

    /** One command and its end; without a reply nobody knows whether it was done. */
    public record Done(Ask ask, String login, Instant at, @Nullable Reply reply) {}

    public static Histogram histogram() {
        return new Histogram(1, LONGEST, DIGITS);
    }

    void add(Ask ask, String login, Instant at, long nanos, Reply reply) {
        (ask.isCommand() ? commands : reads)
                .recordValue(Math.clamp(TimeUnit.NANOSECONDS.toMicros(nanos), 1, LONGEST));
        if (ask.isCommand()) {
            journal.add(new Done(ask, login, at, reply));
        }
        if (!reply.isAccepted()) {
            refused("%s %s: %d %s".formatted(ask.method(), ask.path(), reply.status(), reply.text()));
            return;
        }
        accepted.merge(ask.kind(), 1L, Long::sum);
        if (ask.kind() == Kind.LOG) {
            logged.merge(ask.site().landlord(), 1L, Long::sum);
        }
    }

    void failed(Ask ask, String login, Instant at, IOException failure) {
        if (ask.isCommand()) {
            journal.add(new Done(ask, login, at, null));
        }
        refused("%s %s: %s".formatted(ask.method(), ask.path(), failure));
    }

    private void refused(String example) {
        refused++;
        if (refusals.size() < MOST_EXAMPLES) {
            refusals.add(example);
        }
    }

    /** Each item counts as if it had been handed in by itself. */
    public static Tally ofBatch(List<Ask> items, String login, Reply reply) {
        var tally = new Tally();
        var each = new Reply(CREATED, "{\"version\":1}");
        items.forEach(item -> tally.add(item, login, Instant.now(), 1, reply.isAccepted() ? each : reply));
        return tally;
    }

    Tally add(Tally other) {
        commands.add(other.commands);
        reads.add(other.reads);
        other.accepted.forEach((kind, count) -> accepted.merge(kind, count, Long::sum));
        other.logged.forEach((landlord, count) -> logged.merge(landlord, count, Long::sum));
        journal.addAll(other.journal);
        other.refusals.stream().limit(Math.max(0, MOST_EXAMPLES - refusals.size())).forEach(refusals::add);
        refused += other.refused;
        return this;
    }

    public long commandsDone() {
        return accepted.entrySet().stream().filter(entry -> entry.getKey() != Kind.READ)
                .mapToLong(Map.Entry::getValue).sum();
    }

    public long done(Kind kind) {
        return accepted.getOrDefault(kind, 0L);
    }

    /** How many interventions were acknowledged for each landlord. */
    public Map<UUID, Long> logged() {
        return logged;
    }

    public Histogram commands() {
        return commands;
    }

    public Histogram reads() {
        return reads;
    }

    public List<Done> journal() {
        return journal;
    }

    public long refused() {
        return refused;
    }

    /** A few of what was refused, to find out why. */
    public List<String> refusals() {
        return refusals;
    }
}
