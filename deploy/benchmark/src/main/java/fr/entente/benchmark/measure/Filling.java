package fr.entente.benchmark.measure;

import java.io.IOException;
import java.time.Duration;

import fr.entente.benchmark.platform.Cluster;
import fr.entente.benchmark.platform.Flow;
import fr.entente.benchmark.platform.Ours;
import fr.entente.benchmark.platform.Seed;

/**
 * Brings a platform to a number of events. Reporting stands still meanwhile and then takes everything in by a rebuild,
 * as an operator would let it after a large import.
 */
final class Filling {

    private static final Duration PATIENCE = Duration.ofMinutes(12);

    private final Ours platform;
    private final Cluster cluster;
    private final Seed seed;

    Filling(Ours platform, Cluster cluster, Seed seed) {
        this.platform = platform;
        this.cluster = cluster;
        this.seed = seed;
    }

    void upTo(long events) throws IOException {
        platform.stop("reporting");
        try (var flow = new Flow(cluster)) {
            seed.interventions(Math.max(0, events - cluster.number("intervention", "select count(*) from event")));
            flow.awaitReaders("intervention", PATIENCE);
            platform.start("reporting");
            platform.await("reporting");
            Rebuilding.ofOurs(platform.address("reporting")).run();
            flow.awaitReporting(PATIENCE);
        }
    }
}
