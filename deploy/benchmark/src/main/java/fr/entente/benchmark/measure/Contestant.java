package fr.entente.benchmark.measure;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import fr.entente.benchmark.Trouble;
import fr.entente.benchmark.load.ClosedLoad;
import fr.entente.benchmark.load.Door;
import fr.entente.benchmark.load.Scene;
import fr.entente.benchmark.load.Tally;
import fr.entente.benchmark.machine.Machine;
import fr.entente.benchmark.machine.Procs;
import fr.entente.benchmark.platform.Candidate;
import fr.entente.benchmark.platform.Cluster;
import fr.entente.benchmark.platform.Dashboard;
import fr.entente.benchmark.platform.Ready;

/**
 * A candidate at work. What was acknowledged is compared with what its dashboards show, landlord by landlord, after
 * each piece of work: a candidate that lost or doubled one intervention has no result.
 */
final class Contestant {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int WARM_UP_CLIENTS = 64;

    private final Candidate candidate;
    private final Cluster cluster;
    private final Scene scene;
    private final Journal journal;
    private final Map<UUID, Long> expected = new HashMap<>();
    private long seed;
    private boolean warm;
    private final Instant preparedAt = Instant.now();

    Contestant(Candidate candidate, Cluster cluster, Scene scene, Journal journal, long seed) {
        this.candidate = candidate;
        this.cluster = cluster;
        this.scene = scene;
        this.journal = journal;
        this.seed = seed;
        expected.putAll(Dashboard.all(candidate.door(), scene));
    }

    String name() {
        return candidate.name();
    }

    Candidate candidate() {
        return candidate;
    }

    /** What was recorded before was asked for by nobody in the journal. */
    Instant preparedAt() {
        return preparedAt;
    }

    Journal journal() {
        return journal;
    }

    /** Once: who has become warm for one measure is so for the next. */
    String warmUp(int mostSeconds) {
        if (warm) {
            return "already";
        }
        warm = true;
        try (var load = ClosedLoad.mixed(candidate.door(), scene, WARM_UP_CLIENTS, seed++)) {
            var said = Warmth.reach(mostSeconds, window -> {
                var tally = load.run(window);
                remember(tally);
                return tally.commands().getValueAtPercentile(50) / 1000.0;
            });
            awaitDashboards();
            return said;
        }
    }

    Cell work(int block, int clients, Duration time) {
        return work(block, candidate.name(), clients, time, candidate.door());
    }

    Cell work(int block, String who, int clients, Duration time, Door door) {
        cluster.checkpoint();
        var load = Machine.load();
        long wal = cluster.walBytes();
        var cost = Procs.processorMillis(candidate.processes());
        double generator = Procs.ownMillis();
        long start = System.nanoTime();
        var tally = run(clients, time, door);
        var taken = Duration.ofNanos(System.nanoTime() - start);
        double generated = Procs.ownMillis() - generator;
        long ended = System.nanoTime();
        remember(tally);
        awaitTop();
        var behind = Duration.ofNanos(System.nanoTime() - ended);
        var after = Procs.processorMillis(candidate.processes());
        long written = cluster.walBytes() - wal;
        awaitDashboards();
        return new Cell(block, who, clients, tally, taken, difference(cost, after), generated, written, behind, load,
                true);
    }

    private Tally run(int clients, Duration time, Door door) {
        try (var load = ClosedLoad.mixed(door, scene, clients, seed++)) {
            return load.run(time);
        }
    }

    private static Map<String, Double> difference(Map<String, Double> before, Map<String, Double> after) {
        var cost = new LinkedHashMap<String, Double>();
        after.forEach((process, millis) -> cost.put(process, millis - before.getOrDefault(process, 0.0)));
        return cost;
    }

    /** What was acknowledged has to be shown from now on. */
    void remember(Tally tally) {
        tally.logged().forEach((landlord, count) -> expected.merge(landlord, count, Long::sum));
        journal.write(tally.journal());
        if (tally.refused() > 0) {
            throw new Trouble("%s refused %d requests, so it has no result: %s".formatted(name(), tally.refused(),
                    tally.refusals()));
        }
    }

    void write(List<Tally.Done> done) {
        journal.write(done);
    }

    /** The busiest landlord's only: reading all of them would itself be work that is counted. */
    private void awaitTop() {
        var top = scene.dossiers().getFirst().site();
        Ready.holds(PATIENCE,
                () -> Dashboard.of(candidate.door(), scene, top) >= expected.getOrDefault(top.landlord(), 0L));
    }

    void awaitDashboards() {
        if (!Ready.holds(PATIENCE, () -> Dashboard.all(candidate.door(), scene).equals(expected))) {
            var shown = Dashboard.all(candidate.door(), scene);
            shown.entrySet().removeAll(expected.entrySet());
            throw new Trouble(
                    "%s shows other figures than it acknowledged, so it has no result: shown %s, acknowledged %s"
                            .formatted(name(), shown, expected));
        }
    }

    /** Something else has added interventions: what is shown now is taken as right. */
    void startAnew() {
        expected.clear();
        expected.putAll(Dashboard.all(candidate.door(), scene));
    }
}
