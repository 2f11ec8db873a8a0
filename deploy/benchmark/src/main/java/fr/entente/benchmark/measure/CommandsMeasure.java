package fr.entente.benchmark.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import fr.entente.benchmark.Options;
import fr.entente.benchmark.Screen;
import fr.entente.benchmark.machine.Machine;
import fr.entente.benchmark.report.Row;
import fr.entente.benchmark.statistics.Drift;
import fr.entente.benchmark.statistics.Turns;

/** Durable commands over HTTP with relay and projection running, ours and the peers' in turns. */
public final class CommandsMeasure implements Measure {

    private static final int SECONDS_AROUND_A_CELL = 3;
    private static final int SECONDS_OF_CALIBRATION = 5;

    private final Stage stage;
    private final Options options;
    private final Screen screen;
    private final List<Cell> cells = new ArrayList<>();
    private final Map<String, List<Double>> floor = new LinkedHashMap<>();

    public CommandsMeasure(Stage stage) {
        this.stage = stage;
        options = stage.options();
        screen = stage.screen();
    }

    @Override
    public String name() {
        return "commands";
    }

    @Override
    public Duration expected() {
        long candidates = 1L + options.peers().size();
        long block = candidates * (options.seconds() + SECONDS_AROUND_A_CELL) + SECONDS_OF_CALIBRATION;
        return Duration.ofSeconds(candidates * (20L + options.warmUpSeconds())
                + block * options.clients().size() * options.blocks());
    }

    @Override
    public List<Row> run() throws Exception {
        var candidates = new ArrayList<Contestant>();
        candidates.add(stage.ours());
        candidates.addAll(stage.peers());
        for (var candidate : candidates) {
            stage.warmUp(candidate);
        }
        for (int number = 0; number < options.blocks(); number++) {
            for (int clients : options.clients()) {
                block(number, clients, candidates);
            }
        }
        return new CommandsReport(this, options, stage, candidates).rows();
    }

    private void block(int number, int clients, List<Contestant> candidates) {
        var before = stage.calibrate();
        var done = new ArrayList<Cell>();
        for (var candidate : Turns.of(number, candidates)) {
            var cell = candidate.work(number, clients, Duration.ofSeconds(options.seconds()));
            done.add(cell);
            screen.step("commands, %d clients, block %d of %d: %s %.0f/s, %.2f CPU ms each, p99 %.1f ms, load %s"
                    .formatted(clients, number + 1, options.blocks(), cell.who(), cell.perSecond(), cell.costOfOne(),
                            cell.millis(99), Machine.load()));
        }
        double floorOfThis = stage.floors().inserts(clients, 1);
        floor.computeIfAbsent("%d/%d".formatted(number, clients), _ -> new ArrayList<>()).add(floorOfThis);
        boolean steady = !Drift.isTooMuch(before.driftTo(stage.calibrate()));
        done.forEach(cell -> cells.add(cell.judged(steady)));
    }

    List<Cell> cells() {
        return cells;
    }

    double floor(int block, int clients) {
        return floor.getOrDefault("%d/%d".formatted(block, clients), List.of(Double.NaN)).getFirst();
    }
}
