package fr.entente.benchmark.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import fr.entente.benchmark.platform.Peer;
import fr.entente.benchmark.report.Row;

/** The same checker on the peers: one that lost, doubled or reordered something was not a peer. */
public final class PeerCheckMeasure implements Measure {

    private static final Duration EACH = Duration.ofSeconds(30);

    private final Stage stage;

    public PeerCheckMeasure(Stage stage) {
        this.stage = stage;
    }

    @Override
    public String name() {
        return "peer-check";
    }

    @Override
    public Duration expected() {
        return EACH.multipliedBy(stage.options().peers().size());
    }

    @Override
    public List<Row> run() throws Exception {
        var rows = new ArrayList<Row>();
        for (var contestant : stage.peers()) {
            if (contestant.candidate() instanceof Peer peer) {
                contestant.awaitDashboards();
                var said = new IndependentChecker(stage.home()).look(
                        stage.cluster().data().resolve("platform-%s.json".formatted(peer.profile())),
                        peer.forTheChecker(contestant.journal().file(), contestant.preparedAt()));
                rows.add(said.row(name(), "violations of %s found by the checker".formatted(peer.name())));
                stage.screen().step("the checker holds nothing against " + peer.name());
            }
        }
        return rows;
    }
}
