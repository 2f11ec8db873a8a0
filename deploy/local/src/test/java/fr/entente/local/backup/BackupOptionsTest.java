package fr.entente.local.backup;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import fr.entente.local.Trouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BackupOptionsTest {

    private static final Path DATA = Path.of("/somewhere/data");

    @Test
    void keepsBackupsBesideTheDataSoThatAFreshStartLeavesThem() {
        var options = BackupOptions.parse(DATA);
        assertThat(options.backups()).isEqualTo(Path.of("/somewhere/data-backups"));
        assertThat(options.takes()).isTrue();
        assertThat(options.verifies()).isTrue();
        assertThat(options.moment()).isNull();
    }

    @Test
    void takesWhatItIsTold() {
        var options = BackupOptions.parse(DATA, "--backups", "/elsewhere", "--at", "2026-11-20T14:05:00Z",
                "--archive-every", "10", "--verify-only");
        assertThat(options.backups()).isEqualTo(Path.of("/elsewhere"));
        assertThat(options.moment()).isEqualTo(Instant.parse("2026-11-20T14:05:00Z"));
        assertThat(options.archiveAtLatest()).isEqualTo(Duration.ofSeconds(10));
        assertThat(options.takes()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--at yesterday", "--at", "--archive-every 0", "--archive-every soon", "--bogus"})
    void saysInOneLineWhatItDoesNotUnderstand(String words) {
        assertThatThrownBy(() -> BackupOptions.parse(DATA, words.split(" ", -1))).isInstanceOf(Trouble.class);
    }
}
