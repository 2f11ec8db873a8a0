package fr.entente.benchmark.measure;

import java.time.Duration;
import java.util.List;

import org.HdrHistogram.Histogram;

import fr.entente.benchmark.Trouble;
import fr.entente.benchmark.load.OpenLoad;
import fr.entente.benchmark.load.Scene;
import fr.entente.benchmark.platform.Ready;

/** Facts at a fixed rate with one landlord's screen open: the landlord that most of them are about. */
final class Live implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Contestant ours;
    private final Scene.Site watched;
    private final OpenLoad load;
    private final Watcher watcher;

    /** Both in microseconds: acknowledged to visible, and intended to answered. */
    record Outcome(Histogram lags, Histogram answers) {}

    Live(Stage stage, Contestant ours) {
        this.ours = ours;
        var door = ours.candidate().door();
        watched = stage.scene().dossiers().getFirst().site();
        load = new OpenLoad(door, stage.scene(), stage.options().seed());
        watcher = new Watcher(door, stage.scene(), watched);
    }

    Outcome run(int perSecond, Duration time) {
        long before = watcher.latest();
        var outcome = load.run(perSecond, time);
        ours.remember(outcome.tally());
        var acknowledged = outcome.facts().stream()
                .filter(fact -> fact.ask().site().landlord().equals(watched.landlord()))
                .map(OpenLoad.Fact::acknowledged).sorted().toList();
        awaitSeen(before + acknowledged.size());
        return new Outcome(lags(before, acknowledged), outcome.fromIntended());
    }

    private Histogram lags(long before, List<Long> acknowledged) {
        return Lags.of(before, acknowledged, watcher.seen());
    }

    private void awaitSeen(long count) {
        if (!Ready.holds(PATIENCE, () -> watcher.latest() >= count)) {
            throw new Trouble("The screen shows %d interventions after %d s, %d were acknowledged.".formatted(
                    watcher.latest(), PATIENCE.toSeconds(), count));
        }
    }

    @Override
    public void close() {
        watcher.close();
        load.close();
    }
}
