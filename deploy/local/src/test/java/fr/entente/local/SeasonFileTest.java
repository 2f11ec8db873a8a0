package fr.entente.local;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SeasonFileTest {

    @TempDir
    private Path folder;

    @Test
    void keepsTheMomentOfTheFirstLoad() throws IOException {
        var first = SeasonFile.of(file(), options());
        assertThat(SeasonFile.of(file(), options())).isEqualTo(first);
        assertThat(first.months()).isEqualTo(12);
        assertThat(first.complete()).isFalse();
    }

    @Test
    void refusesAnotherSeasonThanTheOneThatIsThere() throws IOException {
        SeasonFile.of(file(), options("--seed", "3", "--season-months", "6"));
        assertThatCode(() -> SeasonFile.of(file(), options("--seed", "3"))).doesNotThrowAnyException();
        assertThatThrownBy(() -> SeasonFile.of(file(), options("--seed", "4"))).isInstanceOf(Trouble.class)
                .hasMessageContaining("--fresh");
        assertThatThrownBy(() -> SeasonFile.of(file(), options("--season-months", "12"))).isInstanceOf(Trouble.class);
    }

    @Test
    void goesOnOnlyWithTheCommandsItBeganWith() throws IOException {
        SeasonFile.of(file(), options()).mustGoOnWith("abc", file());
        var interrupted = SeasonFile.of(file(), options());
        assertThatCode(() -> interrupted.mustGoOnWith("abc", file())).doesNotThrowAnyException();
        assertThatThrownBy(() -> interrupted.mustGoOnWith("def", file())).isInstanceOf(Trouble.class);
    }

    private Path file() {
        return folder.resolve("season.json");
    }

    private static Options options(String... arguments) {
        return Options.parse(Path.of("data"), arguments);
    }
}
