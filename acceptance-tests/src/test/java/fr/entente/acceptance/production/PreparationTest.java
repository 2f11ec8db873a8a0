package fr.entente.acceptance.production;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import fr.entente.acceptance.world.Project;

import static org.assertj.core.api.Assertions.assertThat;

class PreparationTest {

    private static final String ADDRESS = "https://entente.example.org";

    private final Path folder;
    private final Preparation first;

    PreparationTest(@TempDir Path folder) throws Exception {
        this.folder = folder;
        first = Preparation.run(ADDRESS, folder.toString());
        assertThat(first.code()).as(first.said()).isZero();
    }

    @Test
    void makesASecretOfEachKindAndShowsNoneOfThem() {
        var secrets = Preparation.secrets(folder).stream().map(Project::read).map(String::strip)
                .filter(secret -> !secret.isEmpty()).toList();
        assertThat(secrets).hasSizeGreaterThan(9).doesNotHaveDuplicates();
        var shown = first.said() + Project.read(folder.resolve(".env"));
        assertThat(secrets).noneMatch(shown::contains);
        assertThat(Base64.getDecoder().decode(
                Project.read(folder.resolve("secrets/dossier-service/ENTENTE_VAULT_KEY")).strip())).hasSize(32);
    }

    @Test
    void keepsThemFromOtherAccounts() throws Exception {
        for (var made : new String[]{"secrets", ".env"}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(made)))).as(made)
                    .endsWith("------");
        }
    }

    @Test
    void touchesNothingThatIsThere() throws Exception {
        var before = contents();
        var second = Preparation.run(ADDRESS, folder.toString());
        assertThat(second.code()).isOne();
        assertThat(contents()).isEqualTo(before);
        Files.move(folder.resolve("secrets"), folder.resolve("elsewhere"));
        assertThat(Preparation.run(ADDRESS, folder.toString()).code()).isOne();
        assertThat(folder.resolve("secrets")).doesNotExist();
    }

    @Test
    void takesNoAddressThatIsNotHttps() throws Exception {
        var other = folder.resolve("other");
        for (var address : new String[]{"", "http://entente.example.org", ADDRESS + "/", "https://a|b"}) {
            assertThat(Preparation.run(address, other.toString()).code()).as(address).isEqualTo(2);
        }
        assertThat(other).doesNotExist();
    }

    private String contents() {
        return Project.files(folder, _ -> true).stream()
                .map(file -> "%s: %s".formatted(file, Project.read(file)))
                .collect(Collectors.joining("\n"));
    }
}
