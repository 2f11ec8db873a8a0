package fr.entente.acceptance.faults.disaster;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

import org.awaitility.Awaitility;

import fr.entente.local.process.Service;

import static org.assertj.core.api.Assertions.assertThat;

/** Everything that is derived from the stores is lost, or made anew while it is killed. */
final class RepublishFault {

    private static final int KILLS = 5;

    private final Path temporary;

    RepublishFault(Path temporary) {
        this.temporary = temporary;
    }

    /** F33. */
    void kafkaWithoutItsDataIsFilledAgainByItselfAndDashboardsStayRight() throws IOException {
        try (var ruin = Ruin.begin(temporary)) {
            Instant wiped;
            try (var work = ruin.work()) {
                ruin.workUntil(work, 300);
                ruin.rig().kafka().kill();
                Ruin.delete(temporary.resolve("kafka"));
                wiped = Instant.now();
                ruin.rig().kafka().start();
                ruin.workUntil(work, 500);
                ruin.awaitGood();
                Ruin.tell("wiped → dashboards less than 2 s behind", wiped);
            }
            ruin.mustHold();
        }
    }

    /** F37. */
    void aRebuildThatIsKilledAgainAndAgainEndsRightWhileAnotherInstanceServes() throws Exception {
        try (var ruin = Ruin.begin(temporary)) {
            var second = ruin.rig().add(Service.REPORTING);
            second.start();
            try (var work = ruin.work(); var looking = Looking.at(ruin)) {
                ruin.workUntil(work, 400);
                for (int kill = 0; kill < KILLS; kill++) {
                    Operator.post(second.url() + "/actuator/rebuild");
                    Thread.sleep(40L + 60L * kill);
                    second.kill();
                    second.start();
                }
                Operator.post(second.url() + "/actuator/rebuild");
                awaitSwitched(ruin);
                ruin.workUntil(work, work.acknowledged() + 50);
                assertThat(looking.refusals()).as("answers that were no dashboard").isEmpty();
                assertThat(looking.dashboards()).isPositive();
            }
            ruin.awaitGood();
            ruin.mustHold();
        }
    }

    private static void awaitSwitched(Ruin ruin) {
        Awaitility.await().atMost(Ruin.PATIENCE).until(() -> Question.number(ruin, "reporting", """
                select count(*) from projection where state = 'ACTIVE' and number > 1""") == 1
                && Question.number(ruin, "reporting", "select count(*) from projection where state = 'BUILDING'") == 0);
    }

}
