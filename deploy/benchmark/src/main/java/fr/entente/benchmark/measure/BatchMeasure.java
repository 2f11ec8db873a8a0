package fr.entente.benchmark.measure;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import fr.entente.benchmark.Trouble;
import fr.entente.benchmark.load.Ask;
import fr.entente.benchmark.load.Asks;
import fr.entente.benchmark.load.Client;
import fr.entente.benchmark.load.Door.Part;
import fr.entente.benchmark.load.Tally;
import fr.entente.benchmark.load.Zipf;
import fr.entente.benchmark.report.Row;
import fr.entente.benchmark.statistics.Bootstrap;

/** What a phone hands in after an evening without network, at its largest: 500 interventions in one request. */
public final class BatchMeasure implements Measure {

    private static final int SIZE = 500;
    private static final int WARM_UPS = 6;
    private static final int TIMES = 20;

    private final Stage stage;
    private final SplittableRandom random = new SplittableRandom(11);

    public BatchMeasure(Stage stage) {
        this.stage = stage;
    }

    @Override
    public String name() {
        return "batch";
    }

    @Override
    public Duration expected() {
        return Duration.ofSeconds(20);
    }

    @Override
    public List<Row> run() throws Exception {
        var ours = stage.ours();
        var times = new ArrayList<Double>();
        try (var client = new Client(ours.candidate().door(), stage.scene(), 0)) {
            for (int number = 0; number < WARM_UPS + TIMES; number++) {
                var millis = hand(client, ours, items());
                if (number >= WARM_UPS) {
                    times.add(millis);
                }
            }
        }
        ours.awaitDashboards();
        var one = Bootstrap.median(times);
        stage.screen().step("batch: %.0f ms".formatted(one.value()));
        return List.of(Row.of(name(), "one batch of 500 interventions, p50", "ms", one)
                .explained(Map.of("millis", times)));
    }

    private List<Ask> items() {
        var popularity = new Zipf(stage.scene().dossiers().size());
        return IntStream.range(0, SIZE).mapToObj(
                _ -> Asks.log(stage.scene(), stage.scene().dossiers().get(popularity.next(random)), random)).toList();
    }

    private double hand(Client client, Contestant ours, List<Ask> items) throws IOException {
        var body = items.stream().map(item -> "{\"id\":\"%s\",%s".formatted(item.id(), item.body().substring(1)))
                .collect(Collectors.joining(",", "{\"items\":[", "]}"));
        var first = items.getFirst();
        long start = System.nanoTime();
        var reply = client
                .send(new Ask(Ask.Kind.BATCH, Part.INTERVENTIONS, "POST", "/api/interventions/batch", "", body,
                        first.id(), first.site()));
        double millis = (System.nanoTime() - start) / 1e6;
        if (!reply.isAccepted() || reply.text().contains("\"problem\":{")) {
            throw new Trouble("A batch was refused: " + reply.text());
        }
        ours.remember(Tally.ofBatch(items, client.login(), reply));
        return millis;
    }
}
