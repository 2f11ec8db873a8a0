package fr.entente.servicekit.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.jspecify.annotations.Nullable;

import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.eventstore.CommandContext;
import fr.entente.servicekit.eventstore.CommandExecution;
import fr.entente.servicekit.eventstore.CommandRefusal;
import fr.entente.servicekit.eventstore.Fingerprint;
import fr.entente.servicekit.eventstore.Remembered;
import fr.entente.servicekit.eventstore.StoreUnavailable;

/**
 * Where commands are handed in: a repeated request gets the first answer again, another content under the same id or
 * key is refused, and nobody overwrites what he has not seen.
 */
public class CommandDesk {

    private static final int ATTEMPTS = 5;

    private final CommandExecution execution;
    private final Fingerprints fingerprints;
    private final Counter replays;

    public CommandDesk(CommandExecution execution, Fingerprints fingerprints) {
        this(execution, fingerprints, new SimpleMeterRegistry());
    }

    public CommandDesk(CommandExecution execution, Fingerprints fingerprints, MeterRegistry meters) {
        this.execution = execution;
        this.replays = Counter.builder("idempotent.replays")
                .description("Commands that were stored before and got their first answer again").register(meters);
        this.fingerprints = fingerprints;
    }

    /**
     * A new thing under an id its maker chose; the command leads to exactly one event, version 1. What was accepted
     * once is answered as then, even when the aggregate would refuse it today.
     *
     * @throws ConcurrencyProblem.IdTaken when the id has other content
     */
    public Receipt create(String id, Object command, Caller caller, Object content) {
        var fingerprint = fingerprints.of(command, content, caller);
        try {
            return new Receipt(id, execution.execute(command, context(null, fingerprint, null, caller)));
        } catch (CommandRefusal.AlreadyExists _) {
            return repeated(id, execution.first(id).orElseThrow(), fingerprint);
        } catch (StoreUnavailable unknown) {
            throw unknown;
        } catch (RuntimeException refusal) {
            var earlier = execution.first(id).orElseThrow(() -> refusal);
            return repeated(id, earlier, fingerprint);
        }
    }

    /**
     * A change to what the caller saw. A repetition is recognised before anything else, a stale version before the
     * aggregate may refuse.
     */
    public Receipt change(String id, Object command, Caller caller, Object content, Conditions conditions) {
        return change(id, command, caller, content, conditions.key(), conditions.expectedVersion());
    }

    /** A change that is set beside what came between: the thing itself judges the version the caller saw. */
    public Receipt offer(String id, Object command, Caller caller, Object content, String requestKey) {
        return change(id, command, caller, content, requestKey, null);
    }

    private Receipt change(String id, Object command, Caller caller, Object content, String requestKey,
            @Nullable Long expectedVersion) {
        var key = "%s/%s".formatted(caller.person(), requestKey);
        var fingerprint = fingerprints.of(command, content, caller);
        var earlier = execution.earlier(id, key);
        if (earlier.isPresent()) {
            return answeredBefore(id, earlier.get(), fingerprint);
        }
        try {
            return new Receipt(id, execution.execute(command, context(key, fingerprint, expectedVersion, caller)));
        } catch (CommandRefusal refusal) {
            return execution.earlier(id, key)
                    .map(meanwhile -> answeredBefore(id, meanwhile, fingerprint))
                    .orElseThrow(() -> problem(refusal));
        }
    }

    /**
     * A part of an existing thing, such as one member of many: put once, whatever version the whole has. What was
     * accepted once is answered as then: also where a repetition overtook the first attempt and only learns of it by a
     * refusal.
     *
     * @throws ConcurrencyProblem.IdTaken when that part has other content
     */
    public Receipt put(String id, String part, Object command, Caller caller, Object content) {
        var key = "part/" + part;
        var fingerprint = fingerprints.of(command, content, caller);
        for (int attempt = 1;; attempt++) {
            var earlier = execution.earlier(id, key);
            if (earlier.isPresent()) {
                return repeated(id, earlier.get(), fingerprint);
            }
            try {
                return new Receipt(id, execution.execute(command, context(key, fingerprint, null, caller)));
            } catch (StoreUnavailable unknown) {
                throw unknown;
            } catch (RuntimeException refusal) {
                if (attempt == ATTEMPTS || !isOvertaken(refusal)) {
                    var meanwhile = execution.earlier(id, key).orElseThrow(() -> outward(refusal));
                    return repeated(id, meanwhile, fingerprint);
                }
            }
        }
    }

    private static boolean isOvertaken(RuntimeException refusal) {
        return refusal instanceof CommandRefusal.StaleVersion || refusal instanceof CommandRefusal.RequestKeyTaken;
    }

    private static RuntimeException outward(RuntimeException refusal) {
        return refusal instanceof CommandRefusal concurrent ? problem(concurrent) : refusal;
    }

    private static CommandContext context(@Nullable String key, Fingerprint fingerprint, @Nullable Long expected,
            Caller caller) {
        return new CommandContext(key, fingerprint, expected, caller.person(), Correlation.traceparent());
    }

    private Receipt repeated(String id, Remembered earlier, Fingerprint fingerprint) {
        if (!fingerprint.equals(earlier.fingerprint())) {
            throw new ConcurrencyProblem.IdTaken(id);
        }
        replays.increment();
        return new Receipt(id, earlier.version());
    }

    private Receipt answeredBefore(String id, Remembered earlier, Fingerprint fingerprint) {
        if (!fingerprint.equals(earlier.fingerprint())) {
            throw new ConcurrencyProblem.KeyReused();
        }
        replays.increment();
        return new Receipt(id, earlier.version());
    }

    private static ConcurrencyProblem problem(CommandRefusal refusal) {
        return switch (refusal) {
            case CommandRefusal.StaleVersion stale -> new ConcurrencyProblem.VersionStale(stale.current());
            case CommandRefusal.AlreadyExists exists -> new ConcurrencyProblem.IdTaken(exists.aggregateId());
            case CommandRefusal.UnknownAggregate unknown -> new ConcurrencyProblem.Unknown(unknown.aggregateId());
            case CommandRefusal.RequestKeyTaken _ -> new ConcurrencyProblem.KeyReused();
        };
    }
}
