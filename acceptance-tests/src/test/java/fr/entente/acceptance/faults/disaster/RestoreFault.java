package fr.entente.acceptance.faults.disaster;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

import fr.entente.servers.backup.BackupFolder;
import fr.entente.servers.backup.BaseBackup;
import fr.entente.servers.backup.Restoration;

import static org.assertj.core.api.Assertions.assertThat;

/** PostgreSQL's data are destroyed, or turned back, while Kafka and whoever reads it are ahead. */
final class RestoreFault {

    private static final Duration ARCHIVE_AT_LATEST = Duration.ofSeconds(60);

    private final Path temporary;

    RestoreFault(Path temporary) {
        this.temporary = temporary;
    }

    /** F34. */
    void destroyedDataComeBackUpToTheEndOfTheArchivedLog() throws Exception {
        try (var ruin = Ruin.begin(temporary.resolve("data")); var work = ruin.work()) {
            ruin.workUntil(work, 200);
            backup(ruin).take(ARCHIVE_AT_LATEST);
            ruin.workUntil(work, 400);
            var archived = Instant.now();
            backup(ruin).archiveNow();
            ruin.workUntil(work, 420);

            var destroyed = Instant.now();
            ruin.rig().postgres().kill();
            Ruin.delete(ruin.rig().postgres().data());
            ruin.stopServices();
            restore(ruin, null);
            ruin.startServices();
            Ruin.tell("destroyed → ready", destroyed);
            ruin.awaitGood();
            Ruin.tell("destroyed → dashboards less than 2 s behind", destroyed);

            int before = work.acknowledged();
            ruin.workUntil(work, before + 50);
            work.stop();
            awaitAnotherProjection(ruin);
            ruin.mustHoldBut(archived, destroyed.plusSeconds(1));
        }
    }

    /** F35. */
    void whatIsAheadOfAStoreThatWasTurnedBackLetsGoOfWhatItNoLongerHolds() throws Exception {
        try (var ruin = Ruin.begin(temporary.resolve("data"))) {
            Instant moment;
            try (var work = ruin.work()) {
                ruin.workUntil(work, 100);
                backup(ruin).take(ARCHIVE_AT_LATEST);
                ruin.workUntil(work, 250);
                moment = Instant.now();
                ruin.workUntil(work, 450);
            }
            ruin.awaitGood();
            backup(ruin).archiveNow();

            var stopped = Instant.now();
            ruin.stopServices();
            ruin.rig().postgres().stop();
            Ruin.delete(ruin.rig().postgres().data());
            restore(ruin, moment);
            assertThat(epochs(ruin)).isEqualTo("1");
            ruin.startServices();
            Ruin.tell("stopped → ready", stopped);
            awaitAnotherProjection(ruin);
            Ruin.tell("stopped → dashboards made anew", stopped);
            assertThat(epochs(ruin)).isEqualTo("2");
            try (var work = ruin.work()) {
                ruin.workUntil(work, 100);
            }
            ruin.awaitGood();
            ruin.mustHoldBut(moment.minusMillis(500), stopped.plusSeconds(1));
        }
    }

    private BaseBackup backup(Ruin ruin) {
        var postgres = ruin.rig().postgres();
        return new BaseBackup("jdbc:postgresql://127.0.0.1:%d/postgres?user=%s&password=%s".formatted(postgres.port(),
                postgres.administrator(), postgres.password()), postgres.data(), folder());
    }

    private BackupFolder folder() {
        return new BackupFolder(temporary.resolve("backups"));
    }

    private void restore(Ruin ruin, @Nullable Instant moment) throws IOException, SQLException {
        var restoration = new Restoration(folder(), ruin.rig().postgres().data());
        restoration.prepare(moment);
        ruin.rig().postgres().start();
        try (var connection = ruin.rig().postgres().connect("postgres")) {
            restoration.finish(connection);
        }
    }

    private static void awaitAnotherProjection(Ruin ruin) {
        Awaitility.await().atMost(Ruin.PATIENCE).ignoreExceptions()
                .until(() -> Question.number(ruin, "reporting",
                        "select count(*) from projection where state = 'ACTIVE' and number > 1") == 1);
    }

    private static String epochs(Ruin ruin) throws SQLException {
        return Question.text(ruin, "dossier", "select count(*) from store_epoch");
    }
}
