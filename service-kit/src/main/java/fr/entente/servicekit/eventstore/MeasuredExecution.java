package fr.entente.servicekit.eventstore;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.dao.DataAccessException;

import fr.entente.servicekit.tracing.Traces;

/** Times every command by its kind and outcome; the answer to a refused one is logged where it is told. */
final class MeasuredExecution implements CommandExecution {

    private static final Duration[] LEVELS = LongStream.of(5, 10, 25, 50, 100, 250, 1_000, 5_000)
            .mapToObj(Duration::ofMillis).toArray(Duration[]::new);

    private record Kind(String command, String outcome) {}

    private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();
    private final CommandExecution execution;
    private final MeterRegistry meters;
    private final Traces traces;

    MeasuredExecution(CommandExecution execution, MeterRegistry meters, Traces traces) {
        this.traces = traces;
        this.execution = execution;
        this.meters = meters;
    }

    @Override
    public long execute(Object command, CommandContext context) {
        var time = Timer.start(meters);
        var outcome = "stored";
        try {
            return traces.around(name(command), context.traceparent(), () -> execution.execute(command, context));
        } catch (RuntimeException failure) {
            outcome = outcome(failure);
            throw failure;
        } finally {
            time.stop(timers.computeIfAbsent(new Kind(name(command), outcome), this::timer));
        }
    }

    private Timer timer(Kind kind) {
        return Timer.builder("command.duration")
                .description("From the command to its commit")
                .tag("command", kind.command())
                .tag("outcome", kind.outcome())
                .serviceLevelObjectives(LEVELS)
                .register(meters);
    }

    private static String outcome(RuntimeException failure) {
        return switch (failure) {
            case CommandRefusal _,ConcurrencyException _ -> "conflict";
            case DataAccessException _ -> "failed";
            default -> isDefect(failure) ? "failed" : "refused";
        };
    }

    /** A business refusal is an exception of ours; what Java or a library throws is nobody's decision. */
    private static boolean isDefect(RuntimeException failure) {
        var thrower = failure.getClass().getPackageName();
        return thrower.startsWith("java.") || thrower.startsWith("org.");
    }

    private static String name(Object message) {
        return message.getClass().getSimpleName();
    }

    @Override
    public Optional<Remembered> earlier(String aggregateId, String requestKey) {
        return execution.earlier(aggregateId, requestKey);
    }

    @Override
    public Optional<Remembered> first(String aggregateId) {
        return execution.first(aggregateId);
    }
}
