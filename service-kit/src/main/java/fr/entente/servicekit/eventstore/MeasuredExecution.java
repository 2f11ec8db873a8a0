package fr.entente.servicekit.eventstore;

import java.util.Optional;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Times every command by its kind and outcome, and says in one line which one was refused and why. */
final class MeasuredExecution implements CommandExecution {

    private static final Logger LOG = LoggerFactory.getLogger(MeasuredExecution.class);

    private final CommandExecution execution;
    private final MeterRegistry meters;

    MeasuredExecution(CommandExecution execution, MeterRegistry meters) {
        this.execution = execution;
        this.meters = meters;
    }

    @Override
    public long execute(Object command, CommandContext context) {
        var time = Timer.start(meters);
        var outcome = "stored";
        try {
            return execution.execute(command, context);
        } catch (RuntimeException failure) {
            outcome = outcome(failure);
            LOG.info("{} {}: {}", name(command), outcome, name(failure));
            throw failure;
        } finally {
            time.stop(Timer.builder("command.duration")
                    .description("From the command to its commit")
                    .tag("command", name(command))
                    .tag("outcome", outcome)
                    .register(meters));
        }
    }

    private static String outcome(RuntimeException failure) {
        return switch (failure) {
            case CommandRefusal _,ConcurrencyException _ -> "conflict";
            case DataAccessException _ -> "failed";
            default -> "refused";
        };
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
