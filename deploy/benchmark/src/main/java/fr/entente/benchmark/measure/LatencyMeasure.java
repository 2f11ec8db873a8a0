package fr.entente.benchmark.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.HdrHistogram.Histogram;

import fr.entente.benchmark.machine.Machine;
import fr.entente.benchmark.report.Row;
import fr.entente.benchmark.statistics.Bootstrap;
import fr.entente.benchmark.statistics.Goal;
import fr.entente.benchmark.statistics.Interval;

/** How long after its acknowledgement a fact is on the dashboard of a landlord, at fixed rates. */
public final class LatencyMeasure implements Measure {

    private static final List<Integer> RATES = List.of(20, 100, 400);
    private static final int JUDGED_RATE = 100;
    private static final Goal GOAL = Goal.atMost(100);
    private static final int SLOWEST = 20;

    private final Stage stage;
    private final Duration time;

    public LatencyMeasure(Stage stage) {
        this.stage = stage;
        time = Duration.ofSeconds(stage.options().seconds() + 2L);
    }

    @Override
    public String name() {
        return "latency";
    }

    @Override
    public Duration expected() {
        return time.plusSeconds(1).multipliedBy((long) RATES.size() * stage.options().blocks()).plusSeconds(20);
    }

    @Override
    public List<Row> run() throws Exception {
        var ours = stage.ours();
        stage.warmUp(ours);
        var rows = new ArrayList<Row>();
        try (var live = new Live(stage, ours)) {
            for (int rate : RATES) {
                live.run(rate, time.dividedBy(2));
                rows.addAll(at(live, rate));
            }
        }
        return rows;
    }

    private List<Row> at(Live live, int rate) {
        var lags = new ArrayList<Histogram>();
        var answers = new ArrayList<Histogram>();
        for (int block = 0; block < stage.options().blocks(); block++) {
            var seen = live.run(rate, rate <= SLOWEST ? time.multipliedBy(2) : time);
            lags.add(seen.lags());
            answers.add(seen.answers());
            stage.screen()
                    .step("latency, %d/s, block %d of %d: visible p50 %.1f p99 %.1f ms, answer p99 %.1f ms, load %s"
                            .formatted(rate, block + 1, stage.options().blocks(), millis(seen.lags(), 50),
                                    millis(seen.lags(), 99), millis(seen.answers(), 99), Machine.load()));
        }
        return rows(rate, lags, answers);
    }

    private List<Row> rows(int rate, List<Histogram> lags, List<Histogram> answers) {
        var details = Map.<String, Object>of("micros", lags.stream().map(Histograms::of).toList());
        var late = row("acknowledged → on the dashboard, p99", rate, lags, 99)
                .noting(List.of("%d facts of the watched landlord, of all 40".formatted(
                        Bootstrap.together(lags).getTotalCount())))
                .explained(details);
        return List.of(row("acknowledged → on the dashboard, p50", rate, lags, 50),
                rate == JUDGED_RATE ? late.with(GOAL) : late,
                row("intended → answered, p99", rate, answers, 99)
                        .explained(Map.of("micros", answers.stream().map(Histograms::of).toList())));
    }

    private Row row(String what, int rate, List<Histogram> blocks, double percentile) {
        return Row.of(name(), "%s, %d facts/s".formatted(what, rate), "ms",
                millis(Bootstrap.percentile(blocks, percentile)));
    }

    static Interval millis(Interval micros) {
        return new Interval(micros.value() / 1000, micros.low() / 1000, micros.high() / 1000, micros.blocks());
    }

    private static double millis(Histogram micros, double percentile) {
        return micros.getValueAtPercentile(percentile) / 1000.0;
    }
}
