package fr.entente.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import fr.entente.local.Trouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DataFolderTest {

    @TempDir
    private Path root;

    @Test
    void servesOneRunAtATime() throws IOException {
        try (var first = DataFolder.open(root)) {
            assertThat(first.isEmpty()).isTrue();
            assertThatThrownBy(() -> DataFolder.open(root)).isInstanceOf(Trouble.class)
                    .hasMessageContaining(root.toString());
        }
        DataFolder.open(root).close();
    }

    @Test
    void clearsEverythingButItsLock() throws IOException {
        try (var folder = DataFolder.open(root)) {
            Files.writeString(folder.folder("season").resolve("journal.jsonl"), "{}");
            assertThat(folder.isEmpty()).isFalse();
            folder.clear();
            assertThat(folder.isEmpty()).isTrue();
            assertThatThrownBy(() -> DataFolder.open(root)).isInstanceOf(Trouble.class);
        }
    }

    @Test
    void passwordsStayTheSameAndAreReadableByTheirOwnerOnly() throws IOException {
        var file = root.resolve("secrets.json");
        var first = Secrets.of(file);
        assertThat(Secrets.of(file).of("dossier_app")).isEqualTo(first.of("dossier_app"))
                .isNotEqualTo(first.of("dossier_owner"));
        assertThat(Files.getPosixFilePermissions(file)).containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ,
                PosixFilePermission.OWNER_WRITE);
    }
}
