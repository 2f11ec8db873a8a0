package fr.entente.acceptance.faults.disaster;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

import org.awaitility.Awaitility;

import fr.entente.local.process.Service;

import static org.assertj.core.api.Assertions.assertThat;

/** Disks that are full, and one that lies. */
final class DiskFault {

    private static final int POSTGRES_MEGABYTES = 420;
    private static final int KAFKA_MEGABYTES = 260;
    private static final Duration STANDSTILL = Duration.ofSeconds(8);

    private final Path temporary;

    DiskFault(Path temporary) {
        this.temporary = temporary;
    }

    /** F12. */
    void whatAFullDiskOfPostgresqlCannotKeepIsNotAcknowledged() throws Exception {
        try (var volume = Volume.at(temporary.resolve("postgres"), POSTGRES_MEGABYTES);
                var ruin = Ruin.begin(temporary);
                var work = ruin.work()) {
            ruin.workUntil(work, 150);
            volume.fill();
            int whileFull = ruin.awaitNothingAcknowledged(work, STANDSTILL);
            volume.empty();
            var freed = Instant.now();
            ruin.supervisePostgres();
            ruin.workUntil(work, whileFull + 100);
            Ruin.tell("room again → ready", freed);
            assertThat(work.statuses().errors()).as("answers 500: " + work.statuses().counts()).isZero();
            work.stop();
            ruin.awaitGood();
            Ruin.tell("room again → dashboards less than 2 s behind", freed);
            ruin.mustHold();
        }
    }

    /** F13. */
    void commandsGoOnWhileKafkasDiskIsFullAndEverythingArrivesLater() throws Exception {
        try (var volume = Volume.at(temporary.resolve("kafka"), KAFKA_MEGABYTES);
                var ruin = Ruin.begin(temporary);
                var work = ruin.work()) {
            ruin.workUntil(work, 150);
            volume.fill();
            ruin.workUntil(work, work.acknowledged() + 150);
            Awaitility.await().atMost(Ruin.PATIENCE).until(
                    () -> Operator.get(ruin.rig().service(Service.INTERVENTION).url() + "/actuator/health"),
                    health -> health.contains("DOWN"));
            volume.empty();
            var freed = Instant.now();
            ruin.superviseKafka();
            ruin.awaitGood();
            Ruin.tell("room again → dashboards less than 2 s behind", freed);
            assertThat(work.statuses().errors()).as("answers 500: " + work.statuses().counts()).isZero();
            work.stop();
            ruin.awaitGood();
            ruin.mustHold();
        }
    }

    /** F15. */
    void aDiskThatCannotSyncStopsPostgresqlBeforeAnythingIsAcknowledged() throws Exception {
        try (var ruin = Ruin.begin(temporary); var work = ruin.work()) {
            ruin.workUntil(work, 150);
            var disk = LyingDisk.under(ruin, temporary.resolve("shim"));
            disk.start();
            ruin.workUntil(work, work.acknowledged() + 100);
            disk.lie();
            Awaitility.await().atMost(Ruin.PATIENCE).until(() -> disk.log().contains("PANIC"));
            Awaitility.await().atMost(Ruin.PATIENCE).until(() -> !disk.isAlive() || disk.log().contains("FATAL"));
            disk.stop();
            var mended = Instant.now();
            ruin.rig().postgres().start();
            ruin.workUntil(work, work.acknowledged() + 100);
            Ruin.tell("disk mended → ready", mended);
            assertThat(work.statuses().errors()).as("answers 500: " + work.statuses().counts()).isZero();
            work.stop();
            ruin.awaitGood();
            Ruin.tell("disk mended → dashboards less than 2 s behind", mended);
            ruin.mustHold();
        }
    }
}
