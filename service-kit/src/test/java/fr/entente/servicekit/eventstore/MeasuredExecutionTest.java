package fr.entente.servicekit.eventstore;

import java.util.Optional;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import fr.entente.servicekit.eventstore.LampCommand.MakeLamp;
import fr.entente.servicekit.tracing.Traces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MeasuredExecutionTest {

    private static final MakeLamp COMMAND = new MakeLamp(new LampId("lamp"));

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void countsCommandsByOutcome() {
        assertThat(measured(() -> 4).execute(COMMAND, CommandContext.none())).isEqualTo(4);
        fails(() -> {
            throw new LampRejection("no");
        });
        fails(() -> {
            throw new CommandRefusal.StaleVersion("lamp", 3);
        });
        fails(() -> {
            throw new StoreUnavailable("gone", null);
        });
        fails(() -> {
            throw new IllegalStateException("a defect");
        });
        assertThat(meters.get("command.duration").tags("outcome", "failed").timer().count()).isEqualTo(2);
        for (var outcome : new String[]{"stored", "refused", "conflict"}) {
            assertThat(meters.get("command.duration").tags("command", "MakeLamp", "outcome", outcome).timer().count())
                    .isEqualTo(1);
        }
    }

    private void fails(Answer answer) {
        assertThatThrownBy(() -> measured(answer).execute(COMMAND, CommandContext.none()))
                .isInstanceOf(RuntimeException.class);
    }

    private interface Answer {
        long give();
    }

    private CommandExecution measured(Answer answer) {
        return new MeasuredExecution(new CommandExecution() {
            @Override
            public long execute(Object command, CommandContext context) {
                return answer.give();
            }

            @Override
            public Optional<Remembered> earlier(String aggregateId, String requestKey) {
                return Optional.empty();
            }

            @Override
            public Optional<Remembered> first(String aggregateId) {
                return Optional.empty();
            }
        }, meters, Traces.NONE);
    }
}
