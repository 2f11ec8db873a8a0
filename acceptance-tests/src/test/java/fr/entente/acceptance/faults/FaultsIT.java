package fr.entente.acceptance.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The short selection, on one platform; ./deploy/faults runs everything. Real faults first: seeded defects leave
 * traces.
 */
@Isolated("starting killed services takes both processors: beside it browsers would wait, and it for them")
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FaultsIT {

    private static final long SEED = 1;

    private World world;

    @BeforeAll
    void open(@TempDir Path data) throws IOException {
        world = World.open(Path.of(".."), data, SEED);
    }

    @AfterAll
    void close() throws IOException {
        if (world != null) {
            world.close();
        }
    }

    static List<Fault> selection() {
        return Catalogue.selection();
    }

    static List<Seeded> seeded() {
        return Seeded.all();
    }

    @Test
    @Order(0)
    void topicsKeepWhatWasPublishedForEver() throws Exception {
        assertThat(new TopicDesk(world).retention("dossier-events")).containsExactly("-1", "-1");
    }

    @Order(1)
    @ParameterizedTest
    @MethodSource("selection")
    void nothingIsLostAndNothingCountedTwice(Fault fault) {
        assertThat(new Runner(world).run(fault).problems()).isEmpty();
    }

    @Order(2)
    @ParameterizedTest
    @MethodSource("seeded")
    void theCheckerSeesASeededDefect(Seeded defect) throws Exception {
        var caught = new SeededRunner(world).run(defect);
        assertThat(caught.before()).as("violated before").isEmpty();
        assertThat(caught.during()).as("violated while the defect was on").isNotEmpty();
        assertThat(caught.after()).as("violated after the repair").isEmpty();
    }
}
