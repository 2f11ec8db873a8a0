package fr.entente.benchmark.measure;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import fr.entente.benchmark.load.Door.Part;
import fr.entente.benchmark.platform.Candidate;
import fr.entente.benchmark.platform.Peer;
import fr.entente.benchmark.report.Row;

/** How fast the peers fill their read models anew, from what the commands before have left; then they may go. */
public final class PeerRebuildMeasure implements Measure {

    private static final long MOST_SECONDS = 25;

    private final Stage stage;

    public PeerRebuildMeasure(Stage stage) {
        this.stage = stage;
    }

    @Override
    public String name() {
        return "peer-rebuild";
    }

    @Override
    public Duration expected() {
        return Duration.ofSeconds(MOST_SECONDS * stage.options().peers().size());
    }

    @Override
    public List<Row> run() throws Exception {
        for (var peer : stage.peers().stream().filter(each -> rebuildsItself(each.candidate())).toList()) {
            stage.remember(peer.name(), rebuild(peer.candidate().door().of(Part.DASHBOARDS)));
            stage.screen().step("rebuild by %s: %.0f events/s".formatted(peer.name(), stage.rebuilt(peer.name())));
        }
        stage.endPeers();
        return List.of();
    }

    private static boolean rebuildsItself(Candidate candidate) {
        return !(candidate instanceof Peer peer) || !peer.isCountedByUs();
    }

    /** Slow ones are not waited for: their pace is known by then. */
    private static double rebuild(URI peer) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
        return Rebuilding.ofPeer(peer).run(() -> System.nanoTime() < end).perSecond();
    }
}
