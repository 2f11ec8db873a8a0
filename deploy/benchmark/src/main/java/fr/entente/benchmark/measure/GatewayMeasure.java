package fr.entente.benchmark.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import fr.entente.benchmark.Options;
import fr.entente.benchmark.platform.GatewayDoor;
import fr.entente.benchmark.report.Against;
import fr.entente.benchmark.report.Row;
import fr.entente.benchmark.statistics.Bootstrap;
import fr.entente.benchmark.statistics.Pair;

/** The same commands by the front door, beside the direct line: what the gateway costs. */
public final class GatewayMeasure implements Measure {

    private static final int CLIENTS = 64;
    private static final int MOST_BLOCKS = 4;
    private static final int SHARE_OF_WARM_UP = 4;

    private final Stage stage;
    private final Options options;

    public GatewayMeasure(Stage stage) {
        this.stage = stage;
        options = stage.options();
    }

    @Override
    public String name() {
        return "gateway";
    }

    private int blocks() {
        return Math.min(MOST_BLOCKS, options.blocks());
    }

    @Override
    public Duration expected() {
        return Duration
                .ofSeconds(20 + options.warmUpSeconds() / SHARE_OF_WARM_UP + 2L * blocks() * (options.seconds() + 2));
    }

    @Override
    public List<Row> run() throws Exception {
        var ours = stage.ours();
        var front = GatewayDoor.open(stage.platform(), stage.scene(), CLIENTS);
        var time = Duration.ofSeconds(options.seconds());
        stage.warmUp(ours);
        ours.work(-1, "gateway", CLIENTS, Duration.ofSeconds(1 + options.warmUpSeconds() / SHARE_OF_WARM_UP), front);
        var direct = new ArrayList<Cell>();
        var through = new ArrayList<Cell>();
        for (int block = 0; block < blocks(); block++) {
            direct.add(ours.work(block, CLIENTS, time));
            through.add(ours.work(block, "gateway", CLIENTS, time, front));
            stage.screen().step("gateway, block %d of %d: %.0f/s, direct %.0f/s".formatted(block + 1, blocks(),
                    through.getLast().perSecond(), direct.getLast().perSecond()));
        }
        return rows(direct, through);
    }

    private static List<Row> rows(List<Cell> direct, List<Cell> through) {
        var rates = new ArrayList<Pair>();
        var costs = new ArrayList<Pair>();
        for (int block = 0; block < direct.size(); block++) {
            rates.add(new Pair(through.get(block).perSecond(), direct.get(block).perSecond()));
            costs.add(new Pair(through.get(block).costOfOne(), direct.get(block).costOfOne()));
        }
        return List.of(row("durable commands through the gateway, 64 clients", "/s", rates)
                .explained(Map.of("cells", through.stream().map(Cell::details).toList())),
                row("processor time of a command through the gateway, 64 clients", "ms", costs));
    }

    private static Row row(String what, String unit, List<Pair> pairs) {
        return Row.of("gateway", what, unit, Bootstrap.median(pairs.stream().map(Pair::ours).toList()))
                .beside(List.of(Against.paired("direct line", pairs, null)));
    }
}
