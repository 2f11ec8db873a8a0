package fr.entente.acceptance.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DataFolderTest {

    private final Path place;

    DataFolderTest(@TempDir Path place) {
        this.place = place;
    }

    @Test
    void replacesWhatTheLastRunLeftAndNothingElse() throws IOException {
        var path = place.resolve("faults");
        try (var _ = DataFolder.take(path)) {
            left(path);
        }
        try (var _ = DataFolder.take(path)) {
            assertThat(path.resolve("platform")).doesNotExist();
            assertThat(path.resolve("F24")).doesNotExist();
            assertThat(path.resolve("seed-7")).doesNotExist();
            assertThat(path.resolve("faults.md")).exists();
            assertThat(path.resolve("notes")).exists();
        }
    }

    @Test
    void touchesNothingInAFolderItDidNotMake() throws IOException {
        left(place);
        assertThatThrownBy(() -> DataFolder.take(place)).isInstanceOf(IllegalArgumentException.class);
        assertThat(place.resolve("F24/log")).exists();
        assertThat(place.resolve(DataFolder.MARK)).doesNotExist();
    }

    @Test
    void touchesNothingWhileAnotherRunWorksThere() throws IOException {
        var path = place.resolve("faults");
        try (var _ = DataFolder.take(path)) {
            left(path);
            assertThatThrownBy(() -> DataFolder.take(path)).isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("under way");
            assertThat(path.resolve("platform/log")).exists();
        }
    }

    @Test
    void whatIsNotUnderstoodOrOnlyAskedDeletesNothing() throws IOException {
        var path = place.resolve("faults");
        DataFolder.take(path).close();
        left(path);
        var home = List.of("--home", ".", "--data", path.toString());
        assertThat(Faults.run(with(home, "--list"))).isZero();
        assertThat(Faults.run(with(home, "--lst"))).isEqualTo(2);
        assertThat(Faults.run(with(home, "--only", "F0000"))).isEqualTo(2);
        assertThat(path.resolve("platform/log")).exists();
    }

    private static List<String> with(List<String> some, String... more) {
        return Stream.concat(some.stream(), Arrays.stream(more)).toList();
    }

    private static void left(Path path) throws IOException {
        for (var name : List.of("platform", "F24", "seed-7", "notes")) {
            Files.createDirectories(path.resolve(name));
            Files.writeString(path.resolve(name).resolve("log"), "evidence");
        }
        Files.writeString(path.resolve("faults.md"), "a report");
    }
}
