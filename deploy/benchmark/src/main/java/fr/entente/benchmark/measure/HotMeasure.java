package fr.entente.benchmark.measure;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

import fr.entente.benchmark.Trouble;
import fr.entente.benchmark.load.Asks;
import fr.entente.benchmark.load.Client;
import fr.entente.benchmark.load.Ids;
import fr.entente.benchmark.load.Scene;
import fr.entente.benchmark.load.Tally.Done;
import fr.entente.benchmark.report.Against;
import fr.entente.benchmark.report.Row;
import fr.entente.benchmark.statistics.Bootstrap;
import fr.entente.benchmark.statistics.Pair;
import fr.entente.benchmark.statistics.Turns;

/** Everybody wants to change one and the same dossier: who meets a stale version looks and tries again. */
public final class HotMeasure implements Measure {

    private static final int CLIENTS = 16;
    private static final int BLOCKS = 3;
    private static final int STALE = 412;
    private static final Duration TIME = Duration.ofSeconds(3);

    private final Stage stage;
    private final SplittableRandom random = new SplittableRandom(23);

    public HotMeasure(Stage stage) {
        this.stage = stage;
    }

    @Override
    public String name() {
        return "hot";
    }

    @Override
    public Duration expected() {
        return TIME.multipliedBy((1L + stage.options().peers().size()) * (BLOCKS + 1));
    }

    @Override
    public List<Row> run() throws Exception {
        var all = new ArrayList<Contestant>();
        all.add(stage.ours());
        all.addAll(stage.peers());
        for (var contestant : all) {
            stage.warmUp(contestant);
        }
        var figures = new ArrayList<List<Double>>();
        all.forEach(_ -> figures.add(new ArrayList<>()));
        for (int block = -1; block < BLOCKS; block++) {
            for (var contestant : Turns.of(Math.abs(block), all)) {
                double perSecond = run(contestant);
                if (block >= 0) {
                    figures.get(all.indexOf(contestant)).add(perSecond);
                }
            }
        }
        return List.of(row(all, figures));
    }

    private Row row(List<Contestant> all, List<List<Double>> figures) {
        var against = new ArrayList<Against>();
        for (int peer = 1; peer < all.size(); peer++) {
            var pairs = new ArrayList<Pair>();
            for (int block = 0; block < BLOCKS; block++) {
                pairs.add(new Pair(figures.getFirst().get(block), figures.get(peer).get(block)));
            }
            against.add(Against.paired(all.get(peer).name(), pairs, null));
        }
        var row = Row.of(name(), "changes of one hot dossier, 16 clients", "/s", Bootstrap.median(figures.getFirst()))
                .beside(against);
        stage.screen().step("hot: %.0f/s".formatted(row.ours().value()));
        return row;
    }

    private double run(Contestant contestant) throws IOException {
        var candidate = contestant.candidate();
        var dossier = new Scene.Dossier(Ids.next(random), stage.scene().sites().getFirst());
        try (var client = new Client(candidate.door(), stage.scene(), 0)) {
            mustBeAccepted(client, dossier, contestant);
        }
        var version = new AtomicLong(1);
        var done = new ConcurrentLinkedQueue<Done>();
        long start = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < CLIENTS; number++) {
                var client = new Client(candidate.door(), stage.scene(), number);
                var own = random.split();
                threads.execute(() -> work(client, dossier, version, done, start + TIME.toNanos(), own));
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        contestant.write(List.copyOf(done));
        return done.size() / seconds;
    }

    private void mustBeAccepted(Client client, Scene.Dossier dossier, Contestant contestant) throws IOException {
        var ask = Asks.open(stage.scene(), dossier.id(), dossier.site());
        var reply = client.send(ask);
        if (!reply.isAccepted()) {
            throw new Trouble("The hot dossier was refused: " + reply.text());
        }
        contestant.write(List.of(new Done(ask, client.login(), Instant.now(), reply)));
    }

    private void work(Client client, Scene.Dossier dossier, AtomicLong version, Queue<Done> done, long end,
            SplittableRandom own) {
        try (client) {
            while (System.nanoTime() < end) {
                long seen = version.get();
                var ask = Asks.orient(stage.scene(), dossier, seen, own);
                var reply = client.send(ask);
                if (reply.isAccepted()) {
                    version.accumulateAndGet(seen + 1, Math::max);
                    done.add(new Done(ask, client.login(), Instant.now(), reply));
                } else if (reply.status() != STALE) {
                    throw new Trouble("A change of the hot dossier was refused: " + reply.text());
                }
            }
        } catch (IOException e) {
            throw new Trouble("A change of the hot dossier failed: " + e.getMessage());
        }
    }
}
