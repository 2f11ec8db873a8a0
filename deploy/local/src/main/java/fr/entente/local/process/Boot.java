package fr.entente.local.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;

import fr.entente.local.Trouble;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A service's boot jar, unpacked once for each build because it starts faster that way. */
public final class Boot {

    private final Path jar;
    private final Path unpacked;

    /** Unpacked under a name that changes with the jar: a running platform is not disturbed by the next build. */
    public Boot(Path home, Service service, Path apps) throws IOException {
        jar = home.resolve("%s/target/%s.jar".formatted(service.module(), service.module()));
        if (!Files.exists(jar)) {
            throw new Trouble("There is no %s: build with ./mvnw -DskipTests package.".formatted(jar));
        }
        unpacked = apps.resolve("%s-%08x".formatted(service.module(), checksum(jar)));
    }

    /** Of the checksums of what is inside: the date of a reproducible jar says nothing. */
    private static long checksum(Path jar) throws IOException {
        var all = new CRC32();
        try (var file = new ZipFile(jar.toFile())) {
            file.stream().forEach(entry -> all.update((entry.getName() + entry.getCrc()).getBytes(UTF_8)));
        }
        return all.getValue();
    }

    public Path jar() throws IOException {
        var result = unpacked.resolve(jar.getFileName().toString());
        if (!Files.exists(result)) {
            unpack();
        }
        return result;
    }

    private void unpack() throws IOException {
        var command = List.of(java(), "-Djarmode=tools", "-jar", jar.toString(), "extract", "--force", "--destination",
                unpacked.toString());
        var process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        if (process.onExit().join().exitValue() != 0) {
            throw new Trouble("%s could not be unpacked to %s.".formatted(jar, unpacked));
        }
    }

    public static String java() {
        return String.join(File.separator, System.getProperty("java.home"), "bin", "java");
    }
}
