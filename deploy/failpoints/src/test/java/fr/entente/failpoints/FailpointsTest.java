package fr.entente.failpoints;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class FailpointsTest {

    @TempDir
    private Path dir;

    @BeforeEach
    void look() {
        Failpoints.look(new Options(dir, Set.of("count-not-set"), Duration.ZERO));
    }

    @Test
    void doesNothingWhereNothingIsOrdered() {
        Failpoints.hit("before-commit");
        assertThat(dir).isEmptyDirectory();
    }

    @Test
    void obeysAnOrderOnce() throws IOException {
        Files.writeString(dir.resolve("before-commit"), "throw");
        assertThatIllegalStateException().isThrownBy(() -> Failpoints.hit("before-commit"));
        Failpoints.hit("before-commit");
        assertThat(dir).isEmptyDirectory();
    }

    @Test
    void waitsForAsManyHitsAsWereOrdered() throws IOException {
        Files.writeString(dir.resolve("relay-sent"), "throw after 2");
        Failpoints.hit("relay-sent");
        Failpoints.hit("relay-sent");
        assertThatIllegalStateException().isThrownBy(() -> Failpoints.hit("relay-sent"));
    }

    @Test
    void readsEveryOrder() {
        assertThat(Order.of("halt")).isEqualTo(new Order(Order.Deed.HALT, 0, 0));
        assertThat(Order.of("stop after 3")).isEqualTo(new Order(Order.Deed.STOP, 0, 3));
        assertThat(Order.of("pause 250 after 1")).isEqualTo(new Order(Order.Deed.PAUSE, 250, 1));
    }

    @Test
    void readsEveryOption() {
        assertThat(Options.of("dir=a/b;defects=skip-gap,position-first;clock=PT-2M"))
                .isEqualTo(new Options(Path.of("a/b"), Set.of("skip-gap", "position-first"), Duration.ofMinutes(-2)));
    }

    @Test
    void changesAStatementOnlyWhileItsDefectIsOn() throws IOException {
        var sql = "select a from event where a > 1 and xid < (select xid from horizon) order by a";
        assertThat(Defect.rewritten(sql)).isEqualTo(sql);
        Files.createFile(dir.resolve("defect-skip-gap"));
        assertThat(Defect.rewritten(sql)).isEqualTo("select a from event where a > 1  order by a");
    }

    @Test
    void keepsADefectOnThatTheAgentWasStartedWith() {
        assertThat(Failpoints.isOn("count-not-set")).isTrue();
    }
}
