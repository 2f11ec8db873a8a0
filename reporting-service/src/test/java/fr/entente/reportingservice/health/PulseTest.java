package fr.entente.reportingservice.health;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

import static org.assertj.core.api.Assertions.assertThat;

class PulseTest {

    private final AtomicLong nanoTime = new AtomicLong(42);
    private final Pulse pulse = new Pulse(Duration.ofSeconds(10), nanoTime::get);
    private final PulseHealth health = new PulseHealth(pulse);

    @Test
    void isUpAfterAFailureThatDidNotLast() {
        pulse.missed(new IllegalStateException("a moment"));
        pass(9);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void isDownWithTheReasonWhenAFailureLasts() {
        pulse.missed(new IllegalStateException("no database"));
        pass(11);
        var down = health.health();
        assertThat(down.getStatus()).isEqualTo(Status.DOWN);
        assertThat(down.getDetails()).extractingByKey("reason").asString().contains("no database");
    }

    @Test
    void isDownWhenTheLoopIsDead() {
        pulse.beat();
        pass(11);
        assertThat(health.health().getDetails()).extractingByKey("reason").asString().contains("dead");
    }

    @Test
    void isUpAgainWithTheNextRoundThatGoesWell() {
        pulse.missed(new IllegalStateException("no database"));
        pass(60);
        pulse.beat();
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    private void pass(long seconds) {
        nanoTime.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }
}
