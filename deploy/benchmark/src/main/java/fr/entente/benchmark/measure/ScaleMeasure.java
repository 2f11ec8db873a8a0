package fr.entente.benchmark.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

import fr.entente.benchmark.load.Ask;
import fr.entente.benchmark.load.Asks;
import fr.entente.benchmark.load.ClosedLoad;
import fr.entente.benchmark.load.Reply;
import fr.entente.benchmark.load.Tally;
import fr.entente.benchmark.load.Zipf;
import fr.entente.benchmark.platform.Cluster;
import fr.entente.benchmark.platform.Ours;
import fr.entente.benchmark.platform.Seed;
import fr.entente.benchmark.report.Against;
import fr.entente.benchmark.report.Row;
import fr.entente.benchmark.statistics.Bootstrap;
import fr.entente.benchmark.statistics.Goal;
import fr.entente.benchmark.statistics.Pair;
import fr.entente.benchmark.statistics.Turns;

/** Whether much history makes anything slower: a platform with little beside one with much, asked in turns. */
public final class ScaleMeasure implements Measure {

    private static final long LITTLE = 50_000;
    private static final Goal GOAL = Goal.atMost(1.15);
    private static final int CLIENTS = 2;

    private final Stage stage;
    private final Duration time;

    public ScaleMeasure(Stage stage) {
        this.stage = stage;
        time = Duration.ofSeconds(stage.options().seconds());
    }

    @Override
    public String name() {
        return "scale";
    }

    @Override
    public Duration expected() {
        return Duration.ofSeconds(90 + stage.options().events() / 12_000
                + 2L * (stage.options().warmUpSeconds() + stage.options().blocks() * (stage.options().seconds() + 1L)));
    }

    @Override
    public List<Row> run() throws Exception {
        stage.ours();
        stage.filling().upTo(stage.options().events());
        stage.screen().step("the large store holds %,d events".formatted(stage.options().events()));
        try (var cluster = Cluster.start(stage.options().data().resolve("small"));
                var small = Ours.start(stage.home(), cluster, stage.keys())) {
            small.prepare(stage.scene());
            new Filling(small, cluster, new Seed(cluster, stage.scene())).upTo(LITTLE);
            return compare(small, stage.platform());
        } finally {
            stage.ours().startAnew();
        }
    }

    private List<Row> compare(Ours small, Ours large) {
        var appends = new ArrayList<Pair>();
        var reads = new ArrayList<Pair>();
        warmUp("small", small);
        warmUp("large", large);
        for (int block = 0; block < stage.options().blocks(); block++) {
            var tallies = new HashMap<Ours, Tally>();
            Turns.of(block, List.of(small, large)).forEach(each -> tallies.put(each, window(each, time)));
            var little = tallies.getOrDefault(small, new Tally());
            var much = tallies.getOrDefault(large, new Tally());
            appends.add(new Pair(millis(much, 50), millis(little, 50)));
            reads.add(new Pair(much.reads().getValueAtPercentile(99) / 1000.0,
                    little.reads().getValueAtPercentile(99) / 1000.0));
            stage.screen()
                    .step("scale, block %d of %d: append p50 %.2f against %.2f ms, dashboard p99 %.1f against %.1f ms"
                            .formatted(block + 1, stage.options().blocks(), appends.getLast().ours(),
                                    appends.getLast().theirs(),
                                    reads.getLast().ours(), reads.getLast().theirs()));
        }
        return List.of(row("append, p50", appends), row("dashboard, p99", reads));
    }

    /** Neither may be the younger one. */
    private void warmUp(String store, Ours platform) {
        var said = Warmth.reach(stage.options().warmUpSeconds(), length -> millis(window(platform, length), 50));
        stage.screen().step("the %s store's services warmed up: %s".formatted(store, said));
    }

    private static double millis(Tally tally, double percentile) {
        return tally.commands().getValueAtPercentile(percentile) / 1000.0;
    }

    private Row row(String what, List<Pair> pairs) {
        return Row.of(name(), "%s, with %,d events".formatted(what, stage.options().events()), "ms",
                Bootstrap.median(pairs.stream().map(Pair::ours).toList()))
                .beside(List.of(Against.paired("with %,d".formatted(LITTLE), pairs, GOAL)))
                .explained(Map.of("blocks", pairs));
    }

    private Tally window(Ours platform, Duration length) {
        try (var load = new ClosedLoad(platform.door(), stage.scene(), CLIENTS, stage.options().seed(),
                HalfAndHalf::new)) {
            return load.run(length);
        }
    }

    /** Writes and reads in turns. */
    private final class HalfAndHalf implements ClosedLoad.Questions {

        private final RandomGenerator random;
        private final Zipf popularity = new Zipf(stage.scene().dossiers().size());
        private boolean read;

        HalfAndHalf(RandomGenerator random) {
            this.random = random;
        }

        @Override
        public Ask next() {
            read = !read;
            var dossier = stage.scene().dossiers().get(popularity.next(random));
            return read ? Asks.read(dossier.site()) : Asks.log(stage.scene(), dossier, random);
        }

        @Override
        public void answered(Ask ask, Reply reply) {
            // every request stands for itself
        }
    }
}
