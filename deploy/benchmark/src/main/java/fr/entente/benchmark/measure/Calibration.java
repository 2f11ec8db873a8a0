package fr.entente.benchmark.measure;

import fr.entente.benchmark.statistics.Drift;

/** What the machine gave at one moment: the floors of the disk and of Kafka. */
record Calibration(double inserts, double sends) {

    private static final int SECONDS = 1;
    private static final int CLIENTS = 16;

    static Calibration now(Floors floors, KafkaFloor kafka) {
        return new Calibration(floors.inserts(CLIENTS, SECONDS), kafka.oneByOne(SECONDS));
    }

    double driftTo(Calibration later) {
        return Math.max(Drift.between(inserts, later.inserts), Drift.between(sends, later.sends));
    }
}
