package fr.entente.benchmark.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import fr.entente.benchmark.Options;
import fr.entente.benchmark.Screen;
import fr.entente.benchmark.machine.Machine;
import fr.entente.benchmark.report.Against;
import fr.entente.benchmark.report.Row;
import fr.entente.benchmark.statistics.Bootstrap;
import fr.entente.benchmark.statistics.Drift;
import fr.entente.benchmark.statistics.Goal;
import fr.entente.benchmark.statistics.Pair;
import fr.entente.benchmark.statistics.Turns;

/** Our store in this process beside single durable inserts into the very same table. */
public final class AppendMeasure implements Measure {

    private static final Goal GOAL = Goal.atLeast(0.6);
    private static final int LONGEST_WARM_UP = 8;
    private static final int PARTS = 3;

    private final Floors floors;
    private final Options options;
    private final Screen screen;
    private final int seconds;
    private final int warmUp;

    private enum Part {
        FLOOR, APPEND, COMMAND
    }

    private record Block(int number, Map<Part, Double> figures, double drift, String load) {

        Pair pair(Part ours) {
            return new Pair(of(ours), of(Part.FLOOR));
        }

        double of(Part part) {
            return figures.getOrDefault(part, Double.NaN);
        }
    }

    public AppendMeasure(Floors floors, Options options, Screen screen) {
        this.floors = floors;
        this.options = options;
        this.screen = screen;
        seconds = Math.max(1, options.seconds() / 2);
        warmUp = Math.min(LONGEST_WARM_UP, 2 * options.seconds());
    }

    @Override
    public String name() {
        return "append";
    }

    @Override
    public Duration expected() {
        int block = PARTS * seconds + 3;
        return Duration
                .ofSeconds(5L + (long) options.clients().size() * (warmUp + (long) options.blocks() * block));
    }

    @Override
    public List<Row> run() {
        try (var store = new Store(floors.database())) {
            var rows = new ArrayList<Row>();
            for (int clients : options.clients()) {
                rows.addAll(run(store, clients));
            }
            return rows;
        }
    }

    private List<Row> run(Store store, int clients) {
        store.appends(clients, Duration.ofSeconds(warmUp / 2));
        store.commands(clients, Duration.ofSeconds(warmUp / 2));
        var all = new ArrayList<Block>();
        for (int number = 0; number < options.blocks(); number++) {
            all.add(block(store, clients, number));
        }
        var kept = Blocks.kept(all, block -> !Drift.isTooMuch(block.drift()));
        return List.of(row("append in this process", Part.APPEND, clients, kept, all),
                row("command in this process", Part.COMMAND, clients, kept, all));
    }

    private Block block(Store store, int clients, int number) {
        double before = floors.inserts(clients, 1);
        var figures = new LinkedHashMap<Part, Double>();
        for (var part : Turns.of(number, List.of(Part.FLOOR, Part.APPEND, Part.COMMAND))) {
            figures.put(part, switch (part) {
                case FLOOR -> floors.inserts(clients, seconds);
                case APPEND -> store.appends(clients, Duration.ofSeconds(seconds));
                case COMMAND -> store.commands(clients, Duration.ofSeconds(seconds));
            });
        }
        double drift = Drift.between(before, floors.inserts(clients, 1));
        screen.step("append, %d clients, block %d of %d: %.0f/s, floor %.0f/s, drift %.0f %%".formatted(clients,
                number + 1, options.blocks(), figures.get(Part.APPEND), figures.get(Part.FLOOR), 100 * drift));
        return new Block(number, figures, drift, Machine.load());
    }

    private Row row(String what, Part part, int clients, Blocks.Kept<Block> kept, List<Block> all) {
        var pairs = kept.blocks().stream().map(block -> block.pair(part)).toList();
        var ours = Bootstrap.median(pairs.stream().map(Pair::ours).toList());
        var goal = part == Part.APPEND ? GOAL : null;
        return Row.of(name(), "%s, %d clients".formatted(what, clients), "/s", ours)
                .beside(List.of(Against.paired(floors.insertedBy(), pairs, goal)))
                .noting(kept.notes()).explained(Map.of("blocks", all, "payloadBytes", Floors.bytes()));
    }
}
