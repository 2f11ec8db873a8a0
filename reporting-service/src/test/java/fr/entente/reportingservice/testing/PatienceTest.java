package fr.entente.reportingservice.testing;

import java.util.concurrent.atomic.AtomicLong;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import fr.entente.servicekit.testing.Patience;

import static org.assertj.core.api.Assertions.assertThat;

class PatienceTest {

    /** JUnit has found what the kit's jar brings; without it a test would wait for ten seconds only. */
    @Test
    void ofTheKitIsWhatTestsOfAServiceHave() {
        var left = new AtomicLong();
        Awaitility.await().conditionEvaluationListener(seen -> left.set(seen.getRemainingTimeInMS())).until(() -> true);
        assertThat(left.get()).isGreaterThan(Patience.LONG.toMillis() / 2);
    }
}
