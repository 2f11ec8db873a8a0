package fr.entente.servicekit.eventstore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sends commands through Axon, and tries again in this process where only a stale memory stood in the way. */
final class AxonCommandExecution implements CommandExecution {

    private static final int ATTEMPTS = 4;
    private static final String CURRENT = "select coalesce(max(version), 0) from event where aggregate_id = ?";
    private static final String EARLIER = """
            select version, encode(fingerprint, 'hex') as fingerprint
              from event where aggregate_id = ? and request_key = ?""";
    private static final String FIRST = """
            select version, encode(fingerprint, 'hex') as fingerprint
              from event where aggregate_id = ? and version = 1""";

    private final CommandGateway gateway;
    private final CommandTargetResolver targets;
    private final JdbcClient jdbc;

    AxonCommandExecution(CommandGateway gateway, CommandTargetResolver targets, JdbcClient jdbc) {
        this.gateway = gateway;
        this.targets = targets;
        this.jdbc = jdbc;
    }

    @Override
    public long execute(Object command, CommandContext context) {
        for (int attempt = 1;; attempt++) {
            var execution = new Execution(context);
            var message = GenericCommandMessage.asCommandMessage(command).andMetaData(execution.asMetaData());
            try {
                gateway.sendAndWait(message);
                return execution.reached().orElseGet(() -> current(target(message)));
            } catch (RuntimeException failure) {
                if (attempt == ATTEMPTS || !wasOnlyStale(message, execution, failure)) {
                    throw outward(message, context, failure);
                }
            }
        }
    }

    /** The state that was met has been evicted, so another attempt sees the present one. */
    private boolean wasOnlyStale(CommandMessage<?> message, Execution execution, RuntimeException failure) {
        var met = execution.met();
        if (met.isEmpty() || failure instanceof CommandRefusal || failure instanceof DataAccessException
                || execution.context().expectedVersion() != null) {
            return false;
        }
        return failure instanceof ConcurrencyException || current(target(message)) != met.getAsLong();
    }

    private RuntimeException outward(CommandMessage<?> message, CommandContext context, RuntimeException failure) {
        return switch (failure) {
            case AggregateNotFoundException unknown ->
                    new CommandRefusal.UnknownAggregate(String.valueOf(unknown.getAggregateIdentifier()));
            case AggregateStreamCreationException _ -> new CommandRefusal.AlreadyExists(target(message));
            case CommandRefusal.StaleVersion stale -> conflict(stale.aggregateId(), context);
            case ConcurrencyException _ -> conflict(target(message), context);
            default -> failure;
        };
    }

    private CommandRefusal conflict(String aggregateId, CommandContext context) {
        var key = context.requestKey();
        if (key != null && earlier(aggregateId, key).isPresent()) {
            return new CommandRefusal.RequestKeyTaken(aggregateId);
        }
        return new CommandRefusal.StaleVersion(aggregateId, current(aggregateId));
    }

    private String target(CommandMessage<?> message) {
        return targets.resolveTarget(message).getIdentifier();
    }

    private long current(String aggregateId) {
        return jdbc.sql(CURRENT).param(aggregateId).query(Long.class).single();
    }

    @Override
    public Optional<Remembered> earlier(String aggregateId, String requestKey) {
        return jdbc.sql(EARLIER).params(aggregateId, requestKey).query((row, _) -> remembered(row)).optional();
    }

    @Override
    public Optional<Remembered> first(String aggregateId) {
        return jdbc.sql(FIRST).param(aggregateId).query((row, _) -> remembered(row)).optional();
    }

    private static Remembered remembered(ResultSet row) throws SQLException {
        var fingerprint = row.getString("fingerprint");
        return new Remembered(row.getLong("version"), fingerprint == null ? null : new Fingerprint(fingerprint));
    }
}
