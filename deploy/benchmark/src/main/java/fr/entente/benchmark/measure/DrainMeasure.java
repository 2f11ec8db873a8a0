package fr.entente.benchmark.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import fr.entente.benchmark.machine.Interruption;
import fr.entente.benchmark.machine.Machine;
import fr.entente.benchmark.platform.Flow;
import fr.entente.benchmark.platform.HeldRelay;
import fr.entente.benchmark.report.Against;
import fr.entente.benchmark.report.Row;
import fr.entente.benchmark.statistics.Bootstrap;
import fr.entente.benchmark.statistics.Goal;
import fr.entente.benchmark.statistics.Pair;

/**
 * How fast what has piled up in the store comes to Kafka, with the views at work and, as with the floor, no consumer.
 * The first time is not counted: whoever has to catch up has been at work for long, relay and floor alike.
 */
public final class DrainMeasure implements Measure {

    static final String TOPIC = "intervention-events";
    private static final Goal GOAL = Goal.atLeast(10);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int FLOOR_SECONDS = 3;
    private static final long LOOK_MILLIS = 10;

    private final Stage stage;
    private final long events;
    private final int times;

    private record Drained(double perSecond, double oneByOne, double batches, String load) {}

    public DrainMeasure(Stage stage) {
        this.stage = stage;
        events = stage.options().quick() ? 50_000 : 200_000;
        times = stage.options().quick() ? 2 : 3;
    }

    @Override
    public String name() {
        return "drain";
    }

    @Override
    public Duration expected() {
        return Duration.ofSeconds((1 + times) * (2 * FLOOR_SECONDS + 1 + events / 6_000));
    }

    @Override
    public List<Row> run() throws Exception {
        stage.ours();
        stage.platform().stop("reporting");
        var all = new ArrayList<Drained>();
        try (var flow = new Flow(stage.cluster())) {
            stage.screen().step("drain, not counted: %.0f/s".formatted(drain(flow).perSecond()));
            for (int time = 0; time < times; time++) {
                all.add(drain(flow));
                stage.screen().step("drain %d of %d: %.0f/s, one by one %.0f/s, load %s".formatted(time + 1, times,
                        all.getLast().perSecond(), all.getLast().oneByOne(), all.getLast().load()));
            }
        }
        stage.filling().upTo(0);
        stage.ours().startAnew();
        return rows(all);
    }

    private Drained drain(Flow flow) {
        var load = Machine.load();
        double oneByOne = stage.kafkaFloor().oneByOne(FLOOR_SECONDS);
        double batches = stage.kafkaFloor().batches(FLOOR_SECONDS);
        stage.cluster().checkpoint();
        long before = flow.published(TOPIC);
        try (var _ = HeldRelay.of(stage.cluster(), "intervention")) {
            stage.seed().interventions(events, events);
            flow.awaitViews("intervention", PATIENCE);
        }
        long first = await(flow, before + 1);
        long start = System.nanoTime();
        long last = await(flow, before + events);
        double seconds = (System.nanoTime() - start) / 1e9;
        flow.awaitReaders("intervention", PATIENCE);
        return new Drained((last - first) / seconds, oneByOne, batches, load);
    }

    /** Answers how many there are when there are enough. */
    private static long await(Flow flow, long wanted) {
        long published = flow.published(TOPIC);
        while (published < wanted) {
            Interruption.sleep(LOOK_MILLIS);
            published = flow.published(TOPIC);
        }
        return published;
    }

    private List<Row> rows(List<Drained> all) {
        var oneByOne = all.stream().map(each -> new Pair(each.perSecond(), each.oneByOne())).toList();
        var batches = all.stream().map(each -> new Pair(each.perSecond(), each.batches())).toList();
        return List.of(
                Row.of(name(), "relay drains %,d waiting events".formatted(events), "/s",
                        Bootstrap.median(oneByOne.stream().map(Pair::ours).toList()))
                        .beside(List.of(Against.paired("floor: one acknowledged send after the other", oneByOne, GOAL),
                                Against.paired("floor: batches of 1,000, acknowledged", batches, null)))
                        .explained(Map.of("runs", all)));
    }
}
