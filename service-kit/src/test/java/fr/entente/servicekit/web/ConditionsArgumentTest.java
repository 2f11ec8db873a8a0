package fr.entente.servicekit.web;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ConditionsArgumentTest {

    private static final String KEY = "0198c0de-0000-7000-8000-00000000000a";

    @Test
    void readsTheVersionSeen() {
        assertThat(Versions.seen("\"7\"")).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"7", "W/\"7\"", "*", "\"0\"", "\"-1\"", "\"7\", \"8\"", "\"seven\"", "\"99999999999999999999\""})
    void refusesWhatIsNotOneVersion(String tag) {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> Versions.seen(tag));
    }

    @Test
    void asksForAVersion() {
        assertThatExceptionOfType(ConcurrencyProblem.VersionRequired.class)
                .isThrownBy(() -> Versions.seen(null));
    }

    @Test
    void readsAKeyWithOrWithoutQuotes() {
        assertThat(ConditionsArgument.key(KEY.toUpperCase(java.util.Locale.ROOT))).isEqualTo(KEY);
        assertThat(ConditionsArgument.key("\"" + KEY + "\"")).isEqualTo(KEY);
    }

    @Test
    void refusesAKeyThatIsNoUuid() {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> ConditionsArgument.key("again"));
    }

    @Test
    void asksForAKey() {
        assertThatExceptionOfType(ConcurrencyProblem.KeyRequired.class).isThrownBy(() -> ConditionsArgument.key(" "));
    }
}
