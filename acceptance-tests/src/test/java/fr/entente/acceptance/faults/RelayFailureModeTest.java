package fr.entente.acceptance.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import fr.entente.checker.Invariant;

import static org.assertj.core.api.Assertions.assertThat;

class RelayFailureModeTest {

    private static final Path HOME = Path.of("..");

    @ParameterizedTest
    @EnumSource(RelayFailureMode.class)
    void isCoveredBySomethingThatIsThere(RelayFailureMode mode) {
        assertThat(mode.coveredBy()).isNotEmpty().allSatisfy(cover -> assertThat(isThere(cover)).as(cover).isTrue());
    }

    @Test
    void namesEveryModeThatIsKnown() {
        assertThat(RelayFailureMode.values()).hasSize(16);
    }

    private static boolean isThere(String cover) throws IOException {
        if (cover.contains("#")) {
            var words = cover.split("#", 2);
            return sources(words[0]).contains("void %s(".formatted(words[1]));
        }
        return Arrays.stream(Invariant.values()).anyMatch(invariant -> invariant.name().equals(cover))
                || names().anyMatch(name -> name.contains(cover));
    }

    private static Stream<String> names() {
        return Stream.concat(Catalogue.full().stream().map(Fault::name), Seeded.all().stream().map(Seeded::code));
    }

    private static String sources(String test) throws IOException {
        try (var files = Files.walk(HOME)) {
            var all = new StringBuilder();
            for (Path file : files.filter(path -> path.endsWith(test + ".java")).toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        }
    }
}
