package fr.entente.benchmark.measure;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;

import fr.entente.benchmark.Trouble;
import fr.entente.benchmark.load.Asks;
import fr.entente.benchmark.load.Client;
import fr.entente.benchmark.load.Ids;
import fr.entente.benchmark.load.Scene;
import fr.entente.benchmark.platform.Flow;
import fr.entente.benchmark.platform.Seed;
import fr.entente.benchmark.report.Row;
import fr.entente.benchmark.statistics.Bootstrap;

/** A change of a dossier that has been there for long: read from its events, from memory, and after a restart. */
public final class LoadingMeasure implements Measure {

    private static final List<Integer> LENGTHS = List.of(10, 100, 1000);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int DOSSIERS = 30;
    private static final int WARM_UPS = 300;

    private final Stage stage;
    private final SplittableRandom random = new SplittableRandom(17);
    private final Map<Integer, Long> versions = new LinkedHashMap<>();

    public LoadingMeasure(Stage stage) {
        this.stage = stage;
    }

    @Override
    public String name() {
        return "loading";
    }

    @Override
    public Duration expected() {
        return Duration.ofSeconds(stage.options().quick() ? 30 : 60);
    }

    @Override
    public List<Row> run() throws Exception {
        var ours = stage.ours();
        try (var client = new Client(ours.candidate().door(), stage.scene(), 0); var flow = new Flow(stage.cluster())) {
            workOn(client, open(client), 1, WARM_UPS);
            seed(flow);
            var rows = new ArrayList<Row>();
            LENGTHS.forEach(length -> rows.add(row(client, length, "read from its events")));
            LENGTHS.forEach(length -> rows.add(row(client, length, "in memory")));
            if (!stage.options().quick()) {
                restart(client);
                LENGTHS.forEach(length -> rows.add(row(client, length, "first change after a restart")));
            }
            return rows;
        }
    }

    private void seed(Flow flow) {
        var seed = new Seed(stage.cluster(), stage.scene());
        for (int length : LENGTHS) {
            seed.dossiers(DOSSIERS, length, beginning(length));
            versions.put(length, (long) length);
        }
        flow.awaitReaders("dossier", PATIENCE);
        flow.awaitReporting(PATIENCE);
    }

    private void restart(Client client) throws IOException {
        var platform = stage.platform();
        platform.stop("dossier");
        platform.start("dossier");
        platform.await("dossier");
        client.close();
        workOn(client, open(client), 1, WARM_UPS);
    }

    private static String beginning(int length) {
        return "0198d%03x-0000-7000-8000-".formatted(length);
    }

    private Row row(Client client, int length, String how) {
        long version = versions.getOrDefault(length, 0L);
        var millis = new ArrayList<Double>();
        for (int number = 1; number <= DOSSIERS; number++) {
            var dossier = UUID.fromString("%s%012x".formatted(beginning(length), number));
            millis.add(change(client, dossier, version));
        }
        versions.put(length, version + 1);
        var median = Bootstrap.median(millis);
        stage.screen().step("loading: %d events, %s: %.1f ms".formatted(length, how, median.value()));
        return Row.of(name(), "change of a dossier of %d events, %s, p50".formatted(length, how), "ms", median)
                .explained(Map.of("millis", millis));
    }

    /** On the site of the scene's first dossier, so that all copies belong to one landlord. */
    private UUID open(Client client) throws IOException {
        var id = Ids.next(random);
        var reply = client.send(Asks.open(stage.scene(), id, stage.scene().dossiers().getFirst().site()));
        if (!reply.isAccepted()) {
            throw new Trouble("A dossier was refused: " + reply.text());
        }
        return id;
    }

    private void workOn(Client client, UUID dossier, long version, int times) {
        for (int time = 0; time < times; time++) {
            change(client, dossier, version + time);
        }
    }

    private double change(Client client, UUID dossier, long version) {
        var site = stage.scene().dossiers().getFirst().site();
        var ask = Asks.orient(stage.scene(), new Scene.Dossier(dossier, site), version, random);
        try {
            long start = System.nanoTime();
            var reply = client.send(ask);
            double millis = (System.nanoTime() - start) / 1e6;
            if (!reply.isAccepted()) {
                throw new Trouble("A change of %s was refused: %s".formatted(dossier, reply.text()));
            }
            return millis;
        } catch (IOException e) {
            throw new Trouble("A change of %s failed: %s".formatted(dossier, e.getMessage()));
        }
    }
}
