package fr.entente.benchmark.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import org.jspecify.annotations.Nullable;

import fr.entente.benchmark.Options;
import fr.entente.benchmark.report.Against;
import fr.entente.benchmark.report.Row;
import fr.entente.benchmark.statistics.Bootstrap;
import fr.entente.benchmark.statistics.Goal;
import fr.entente.benchmark.statistics.Pair;

/** What the blocks say, number of clients by number of clients. */
final class CommandsReport {

    private static final int JUDGED_CLIENTS = 64;
    private static final Map<String, Goal> RATES = Map.of("S", Goal.atLeast(3), "C", Goal.atLeast(1));
    private static final Map<String, Goal> COSTS = Map.of("S", Goal.atMost(0.4));

    private final CommandsMeasure measure;
    private final Options options;
    private final Stage stage;
    private final List<Contestant> candidates;

    CommandsReport(CommandsMeasure measure, Options options, Stage stage, List<Contestant> candidates) {
        this.measure = measure;
        this.options = options;
        this.stage = stage;
        this.candidates = candidates;
    }

    List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (int clients : options.clients()) {
            var kept = Blocks.kept(of(clients, us()), Cell::steady);
            var counted = kept.blocks().stream().map(Cell::block).toList();
            rows.add(row("durable commands", "/s", clients, counted, Cell::perSecond, RATES)
                    .noting(kept.notes()).explained(details(clients)));
            rows.add(row("commands until the dashboards show them", "/s", clients, counted, Cell::carriedPerSecond,
                    Map.of()));
            rows.add(row("processor time of a command, all processes", "ms", clients, counted, Cell::costOfOne, COSTS)
                    .noting(parts(clients, counted)));
            rows.add(row("command, p50", "ms", clients, counted, cell -> cell.millis(50), Map.of()));
            rows.add(row("command, p99", "ms", clients, counted, cell -> cell.millis(99), Map.of()));
            rows.add(row("write-ahead log of a command", "bytes", clients, counted, Cell::walOfOne, Map.of()));
            rows.add(row("last answer → on the dashboards", "ms", clients, counted, cell -> cell.behind().toMillis(),
                    Map.of()));
        }
        return rows;
    }

    private String us() {
        return candidates.getFirst().name();
    }

    private List<Cell> of(int clients, String who) {
        return measure.cells().stream().filter(cell -> cell.clients() == clients && cell.who().equals(who)).toList();
    }

    private Row row(String what, String unit, int clients, List<Integer> blocks, ToDoubleFunction<Cell> figure,
            Map<String, Goal> goals) {
        var ours = figures(clients, us(), blocks, figure);
        var against = new ArrayList<Against>();
        if (unit.equals("/s")) {
            against.add(Against.paired("floor: " + stage.floors().insertedBy(), pairs(ours, blocks.stream()
                    .map(block -> measure.floor(block, clients)).toList()), null));
        }
        candidates.stream().skip(1).map(Contestant::name).forEach(peer -> against.add(Against.paired(peer,
                pairs(ours, figures(clients, peer, blocks, figure)), goal(goals, peer, clients))));
        return Row.of(measure.name(), "%s, %d clients".formatted(what, clients), unit, Bootstrap.median(ours))
                .beside(against);
    }

    private static @Nullable Goal goal(Map<String, Goal> goals, String peer, int clients) {
        return clients == JUDGED_CLIENTS ? goals.get(peer) : null;
    }

    private List<Double> figures(int clients, String who, List<Integer> blocks, ToDoubleFunction<Cell> figure) {
        return of(clients, who).stream().filter(cell -> blocks.contains(cell.block())).map(figure::applyAsDouble)
                .toList();
    }

    private static List<Pair> pairs(List<Double> ours, List<Double> theirs) {
        var pairs = new ArrayList<Pair>();
        for (int block = 0; block < ours.size(); block++) {
            pairs.add(new Pair(ours.get(block), theirs.get(block)));
        }
        return pairs;
    }

    /** Process by process, so that nobody can hide his work in PostgreSQL. */
    private List<String> parts(int clients, List<Integer> blocks) {
        return candidates.stream().map(candidate -> "%s: %s".formatted(candidate.name(),
                parts(of(clients, candidate.name()).stream().filter(cell -> blocks.contains(cell.block())).toList())))
                .toList();
    }

    private static String parts(List<Cell> cells) {
        var commands = cells.stream().mapToLong(cell -> cell.tally().commandsDone()).sum();
        var all = new LinkedHashMap<String, Double>();
        cells.forEach(cell -> {
            cell.cost().forEach((process, millis) -> all.merge(process, millis, Double::sum));
            all.merge("(generator)", cell.generator(), Double::sum);
        });
        return all.entrySet().stream().map(part -> "%s %.3f".formatted(part.getKey(), part.getValue() / commands))
                .reduce((one, other) -> one + " · " + other).orElse("");
    }

    private Map<String, Object> details(int clients) {
        var details = new LinkedHashMap<String, Object>();
        details.put("cells", measure.cells().stream().filter(cell -> cell.clients() == clients).map(Cell::details)
                .toList());
        var storage = new LinkedHashMap<String, Object>();
        candidates.forEach(candidate -> storage.put(candidate.name(), candidate.candidate().storage()));
        details.put("storage", storage);
        return details;
    }
}
