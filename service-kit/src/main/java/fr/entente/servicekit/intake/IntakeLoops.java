package fr.entente.servicekit.intake;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.jdbc.core.simple.JdbcClient;

import fr.entente.servicekit.tracing.Traces;

/** Makes the loops that feed intakes from Kafka, and knows those that were made. */
public final class IntakeLoops {

    private final IntakeSettings settings;
    private final JdbcClient jdbc;
    private final MeterRegistry meters;
    private final Clock clock;
    private final Traces traces;
    private final List<IntakeLoop> loops = new CopyOnWriteArrayList<>();

    public IntakeLoops(IntakeSettings settings, JdbcClient jdbc, MeterRegistry meters, Clock clock) {
        this(settings, jdbc, meters, clock, Traces.NONE);
    }

    public IntakeLoops(IntakeSettings settings, JdbcClient jdbc, MeterRegistry meters, Clock clock, Traces traces) {
        this.traces = traces;
        this.settings = settings;
        this.jdbc = jdbc;
        this.meters = meters;
        this.clock = clock;
    }

    /** Not started yet; under the intake's own name. */
    public IntakeLoop loop(Intake<?> intake, IntakeTransactions transactions) {
        return loop(intake.name(), intake, transactions);
    }

    /**
     * Not started yet. Two copies of one intake, in schemas of their own, need two names: the consumer group follows the
     * name. The rows of positions follow the intake's name, so a schema may be fed under another name later.
     */
    public IntakeLoop loop(String name, Intake<?> intake, IntakeTransactions transactions) {
        var taking = new Taking<>(intake, transactions, new IntakeTables(jdbc, intake.name()), settings.failing());
        var clients = new KafkaClients(settings);
        var topics = new Topics(clients::admin);
        var freshness = new WatermarkFreshness(intake.topics(), taking::placesByName, topics::ids,
                taking::claim, clock);
        var loop = new IntakeLoop(name, taking, clients, topics,
                new IntakeMeters(meters, traces, clock, intake.name(), name), freshness, this::forget);
        loops.removeIf(other -> other.name().equals(name));
        loops.add(loop);
        return loop;
    }

    /** A loop that was closed forgets itself. */
    public void forget(IntakeLoop loop) {
        loops.remove(loop);
    }

    List<IntakeLoop> all() {
        return List.copyOf(loops);
    }
}
