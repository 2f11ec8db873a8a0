package fr.entente.benchmark.measure;

import java.util.List;

import fr.entente.benchmark.Trouble;

/** All that can be measured, in the order in which one does not disturb the next. */
public final class Measures {

    private final Stage stage;
    private final List<Measure> all;

    public Measures(Stage stage) {
        this.stage = stage;
        all = List.of(new AppendMeasure(stage.floors(), stage.options(), stage.screen()), new CommandsMeasure(stage),
                new HotMeasure(stage), new PeerCheckMeasure(stage), new PeerRebuildMeasure(stage),
                new GatewayMeasure(stage),
                new LatencyMeasure(stage),
                new BatchMeasure(stage), new CheckMeasure(stage), new LoadingMeasure(stage), new DrainMeasure(stage),
                new RebuildMeasure(stage), new ScaleMeasure(stage), new StartUpMeasure(stage));
    }

    public List<Measure> chosen() {
        var wanted = stage.options().only();
        wanted.stream().filter(name -> all.stream().noneMatch(measure -> measure.name().equals(name))).findFirst()
                .ifPresent(name -> {
                    throw new Trouble("There is no measure %s; there are %s.".formatted(name,
                            all.stream().map(Measure::name).toList()));
                });
        return all.stream().filter(measure -> wanted.isEmpty() || wanted.contains(measure.name())).toList();
    }
}
