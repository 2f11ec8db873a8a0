package fr.entente.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;

import tools.jackson.databind.json.JsonMapper;

import fr.entente.checker.PlatformFile;
import fr.entente.checker.PlatformFile.Reader;

/**
 * Tells programs outside where this platform is and who may look at it; passwords are in it, so it is its owner's only.
 */
public final class PlatformJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Platform platform;
    private final DataFolder data;

    public PlatformJson(Platform platform, DataFolder data) {
        this.platform = platform;
        this.data = data;
    }

    public void write(Path file, List<Reader> readers) throws IOException {
        var mine = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.deleteIfExists(file);
        Files.createFile(file, mine);
        Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(
                new PlatformFile(platform.address().toString(), platform.kafka(), platform.services(),
                        platform.databases(), data.file("season/journal.jsonl").toString(),
                        data.file("logs").toString(), readers, null, null, true, Map.of(), Set.of())));
    }
}
