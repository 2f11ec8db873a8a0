package fr.entente.benchmark.measure;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import fr.entente.benchmark.Options;
import fr.entente.benchmark.Screen;

import static org.assertj.core.api.Assertions.assertThat;

/** The smallest of all measures, to see that the whole still goes together; figures are for the real runs. */
class AppendMeasureIT {

    private final Screen silent = new Screen(new PrintStream(OutputStream.nullOutputStream(), true,
            StandardCharsets.UTF_8));

    @Test
    void measuresTheStoreBesideItsFloor(@TempDir Path folder) throws Exception {
        var options = Options.parse(folder, "--only", "append", "--blocks", "1", "--seconds", "1", "--clients", "2");

        try (var stage = new Stage(folder, options, silent)) {
            var append = new AppendMeasure(stage.floors(), options, silent).run().getFirst();

            assertThat(append.ours().value()).isPositive();
            assertThat(append.against()).singleElement()
                    .satisfies(floor -> assertThat(floor.ratio().value())
                            .isEqualTo(append.ours().value() / floor.theirs().value()));
        }
    }
}
