package fr.entente.servicekit.tracing;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TraceparentTest {

    private static final String SAMPLED = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @Test
    void readsWhatItWrites() {
        assertThat(Traceparent.read(SAMPLED)).get().hasToString(SAMPLED);
        var begun = Traceparent.begin();
        assertThat(Traceparent.read(begun.toString())).contains(begun);
        assertThat(begun.sampled()).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "somebody", "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
            "00-00000000000000000000000000000000-b7ad6b7169203331-01",
            "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01", SAMPLED + "-more"})
    void leavesAloneWhatIsNoTraceContext(String header) {
        assertThat(Traceparent.read(header)).isEmpty();
    }
}
