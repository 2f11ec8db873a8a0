package fr.entente.local;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OptionsTest {

    private static final Path DATA = Path.of("/checkout/data");

    @Test
    void everythingHasADefault() {
        var options = parse();
        assertThat(options.data()).isEqualTo(DATA);
        assertThat(options.demo()).isTrue();
        assertThat(options.months()).isNull();
        assertThat(options.seed()).isNull();
        assertThat(options.port()).isEqualTo(8080);
        assertThat(options.postgresPort()).isEqualTo(54320);
        assertThat(options.kafkaPort()).isEqualTo(19092);
        assertThat(options.fresh() || options.yes() || options.exitWhenReady() || options.evening() || options.help())
                .isFalse();
    }

    @Test
    void takesEveryOptionOfTheHelp() {
        var options = parse("--data", "/elsewhere", "--fresh", "--yes", "--no-demo", "--season-months", "3", "--seed",
                "42", "--port", "9000", "--pg-port", "9100", "--kafka-port", "9200", "--exit-when-ready", "--evening",
                "--help");
        assertThat(options.data()).isEqualTo(Path.of("/elsewhere"));
        assertThat(options.demo()).isFalse();
        assertThat(options.months()).isEqualTo(3);
        assertThat(options.seed()).isEqualTo(42L);
        assertThat(options.port()).isEqualTo(9000);
        assertThat(options.postgresPort()).isEqualTo(9100);
        assertThat(options.kafkaPort()).isEqualTo(9200);
        assertThat(options.fresh() && options.yes() && options.exitWhenReady() && options.evening() && options.help())
                .isTrue();
    }

    @Test
    void namesTheOptionItDoesNotKnow() {
        assertThatThrownBy(() -> parse("--prot", "9000")).isInstanceOf(Trouble.class).hasMessageContaining("--prot");
    }

    @Test
    void refusesAnOptionWithoutItsValue() {
        assertThatThrownBy(() -> parse("--port")).isInstanceOf(Trouble.class).hasMessageContaining("--port");
        assertThatThrownBy(() -> parse("--data", "")).isInstanceOf(Trouble.class).hasMessageContaining("--data");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "37", "-1", "twelve", "1.5"})
    void refusesASeasonThatNoContractCovers(String months) {
        assertThatThrownBy(() -> parse("--season-months", months)).isInstanceOf(Trouble.class)
                .hasMessageContaining(months);
    }

    @Test
    void refusesPortsThatWouldCollide() {
        assertThatThrownBy(() -> parse("--port", "9000", "--kafka-port", "9002")).isInstanceOf(Trouble.class);
        assertThatThrownBy(() -> parse("--pg-port", "9100", "--kafka-port", "9100")).isInstanceOf(Trouble.class);
        assertThatThrownBy(() -> parse("--port", "65535")).isInstanceOf(Trouble.class);
    }

    private static Options parse(String... arguments) {
        return Options.parse(DATA, arguments);
    }
}
