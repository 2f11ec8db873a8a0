package fr.entente.benchmark;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OptionsTest {

    private static final Path HOME = Path.of("home");

    @Test
    void repeatsEverythingSevenTimesUnlessToldOtherwise() {
        assertThat(Options.parse(HOME).blocks()).isEqualTo(7);
        assertThat(Options.parse(HOME, "--quick").blocks()).isEqualTo(3);
        assertThat(Options.parse(HOME, "--quick", "--blocks", "5").blocks()).isEqualTo(5);
    }

    @Test
    void takesListsApart() {
        var options = Options.parse(HOME, "--only", "commands,drain", "--peers", "none", "--clients", "8");

        assertThat(options.only()).containsExactly("commands", "drain");
        assertThat(options.peers()).isEmpty();
        assertThat(options.clients()).containsExactly(8);
    }

    @Test
    void saysInOneLineWhatItDoesNotUnderstand() {
        assertThatThrownBy(() -> Options.parse(HOME, "--fast")).isInstanceOf(Trouble.class)
                .hasMessage("There is no option --fast: see --help.");
        assertThatThrownBy(() -> Options.parse(HOME, "--blocks", "many")).isInstanceOf(Trouble.class)
                .hasMessageContaining("--blocks needs a number");
        assertThatThrownBy(() -> Options.parse(HOME, "--only")).isInstanceOf(Trouble.class)
                .hasMessageContaining("--only needs a value");
    }
}
