package fr.entente.servicekit.intake;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CatchingUpTest {

    private static final TopicPartition PARTITION = new TopicPartition("things", 0);

    private final AtomicLong nanos = new AtomicLong();
    private final CatchingUp catching = new CatchingUp(nanos::get);
    private long end;
    private long taken;

    @Test
    void whoIsAlwaysAMomentBehindHasCaughtUp() {
        end = 10;
        taken = 9;
        assertThat(isDone()).isFalse();
        pass(Duration.ofMillis(50));
        end = 11;
        taken = 10;
        assertThat(isDone()).isTrue();
    }

    @Test
    void whoTakesLongForWhatWasThereHasToTakeWhatCameMeanwhile() {
        end = 1000;
        assertThat(isDone()).isFalse();
        pass(Duration.ofSeconds(10));
        end = 1500;
        taken = 1000;
        assertThat(isDone()).isFalse();
        assertThat(isDone()).isFalse();
        pass(Duration.ofSeconds(1));
        end = 1550;
        taken = 1500;
        assertThat(isDone()).isTrue();
    }

    @Test
    void aTopicMadeAnewIsNotWaitedForWhereTheOldOneEnded() {
        end = 1000;
        assertThat(isDone()).isFalse();
        end = 3;
        taken = 3;
        assertThat(isDone()).isFalse();
        pass(Duration.ofSeconds(61));
        assertThat(isDone()).isTrue();
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private boolean isDone() {
        return catching.isDone(() -> Map.of(PARTITION, end),
                ends -> ends.values().stream().allMatch(each -> each <= taken));
    }
}
