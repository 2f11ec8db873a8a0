package fr.entente.benchmark.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

import fr.entente.benchmark.measure.Rebuilding.Rebuilt;
import fr.entente.benchmark.report.Against;
import fr.entente.benchmark.report.Row;
import fr.entente.benchmark.statistics.Bootstrap;
import fr.entente.benchmark.statistics.Goal;
import fr.entente.benchmark.statistics.Interval;

/** The dashboards filled anew from Kafka beside those that are read; and how live facts fare meanwhile. */
public final class RebuildMeasure implements Measure {

    private static final long MILLION = 1_000_000;
    private static final Goal SECONDS_FOR_A_MILLION = Goal.atMost(60);
    private static final Goal TIMES_S = Goal.atLeast(20);
    private static final Goal LIVE = Goal.atMost(1.5);
    private static final Duration WINDOW = Duration.ofSeconds(5);
    private static final int FACTS_A_SECOND = 100;
    private static final int CALM_WINDOWS = 5;

    private final Stage stage;
    private final long events;
    private final int times;

    public RebuildMeasure(Stage stage) {
        this.stage = stage;
        events = Math.min(stage.options().events(), stage.options().quick() ? MILLION / 5 : MILLION);
        times = stage.options().quick() ? 1 : 3;
    }

    @Override
    public String name() {
        return "rebuild";
    }

    @Override
    public Duration expected() {
        return Duration.ofSeconds(30 + events / 15_000 + (times + 2) * events / 20_000);
    }

    @Override
    public List<Row> run() throws Exception {
        var ours = stage.ours();
        stage.filling().upTo(events);
        stage.screen().step("there are at least %,d events".formatted(events));
        var rebuilding = Rebuilding.ofOurs(stage.platform().address("reporting"));
        var runs = new ArrayList<Rebuilt>();
        for (int time = 0; time < times; time++) {
            runs.add(rebuilding.run());
            stage.screen().step("rebuild %d of %d: %,d events in %.1f s".formatted(time + 1, times,
                    runs.getLast().events(), runs.getLast().seconds()));
        }
        ours.startAnew();
        var rows = new ArrayList<>(rows(runs));
        rows.add(live(ours, rebuilding));
        return rows;
    }

    private List<Row> rows(List<Rebuilt> runs) {
        var pace = Bootstrap.median(runs.stream().map(Rebuilt::perSecond).toList());
        var million = Bootstrap.median(runs.stream().map(run -> run.seconds() * MILLION / run.events()).toList());
        var against = new ArrayList<Against>();
        stage.rebuilt().forEach((peer, theirs) -> against.add(Against.of(peer, Interval.single(theirs),
                scaled(pace, 1 / theirs), goal(peer))));
        return List.of(
                Row.of(name(), "rebuild of %,d events".formatted(runs.getFirst().events()), "/s", pace).beside(against)
                        .explained(Map.of("runs", runs)),
                Row.of(name(), "rebuild, for a million events", "s", million).with(SECONDS_FOR_A_MILLION));
    }

    private static @Nullable Goal goal(String peer) {
        return peer.equals("S") ? TIMES_S : null;
    }

    private static Interval scaled(Interval figure, double by) {
        return new Interval(figure.value() * by, figure.low() * by, figure.high() * by, figure.blocks());
    }

    /** Calm windows first, then as many as there are while a rebuild is under way. */
    private Row live(Contestant ours, Rebuilding rebuilding) {
        var calm = new ArrayList<Histogram>();
        var busy = new ArrayList<Histogram>();
        try (var live = new Live(stage, ours)) {
            live.run(FACTS_A_SECOND, WINDOW);
            for (int window = 0; window < CALM_WINDOWS; window++) {
                calm.add(live.run(FACTS_A_SECOND, WINDOW).lags());
            }
            var rebuild = CompletableFuture.supplyAsync(rebuilding::run);
            while (!rebuild.isDone()) {
                busy.add(live.run(FACTS_A_SECOND, WINDOW).lags());
            }
            stage.screen().step("rebuild with live facts: %.1f s".formatted(rebuild.join().seconds()));
        }
        var quiet = LatencyMeasure.millis(Bootstrap.percentile(calm, 99));
        var ratio = Bootstrap.unpaired(p99(busy), p99(calm));
        return Row.of(name(), "acknowledged → on the dashboard while a rebuild runs, p99, 100 facts/s", "ms",
                LatencyMeasure.millis(Bootstrap.percentile(busy, 99)))
                .beside(List.of(Against.of("the same without a rebuild", quiet, ratio, LIVE)))
                .noting(List.of("ratio of the medians of the windows' p99; %d windows of 5 s in the rebuild, %d before"
                        .formatted(busy.size(), calm.size())))
                .explained(Map.of("calm", calm.stream().map(Histograms::of).toList(), "busy",
                        busy.stream().map(Histograms::of).toList()));
    }

    private static List<Double> p99(List<Histogram> windows) {
        return windows.stream().map(window -> (double) window.getValueAtPercentile(99)).toList();
    }
}
