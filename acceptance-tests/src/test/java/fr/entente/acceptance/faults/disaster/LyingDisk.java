package fr.entente.acceptance.faults.disaster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * PostgreSQL on a disk whose fsync fails when told to. The kernel here has no device mapper that could do it, so a
 * small library is loaded before the C library; it answers EIO for as long as a file is there.
 */
final class LyingDisk {

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final String SHIM = """
            #define _GNU_SOURCE
            #include <dlfcn.h>
            #include <errno.h>
            #include <stdlib.h>
            #include <unistd.h>

            static int lies(void) { const char *file = getenv("LYING_DISK"); return file && access(file, F_OK) == 0; }
            static int real(const char *name, int fd) { int (*call)(int) = dlsym(RTLD_NEXT, name); return call(fd); }

            int fsync(int fd) { if (lies()) { errno = EIO; return -1; } return real("fsync", fd); }
            int fdatasync(int fd) { if (lies()) { errno = EIO; return -1; } return real("fdatasync", fd); }
            """;

    private final Ruin ruin;
    private final Path folder;
    private @Nullable Process process;

    private LyingDisk(Ruin ruin, Path folder) {
        this.ruin = ruin;
        this.folder = folder;
    }

    /** Left out where there is no C compiler. */
    static LyingDisk under(Ruin ruin, Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("shim.c"), SHIM);
        Assumptions.assumeTrue(compiles(folder), "gcc is needed for the library that fails fsync");
        return new LyingDisk(ruin, folder);
    }

    private static boolean compiles(Path folder) {
        try {
            return new ProcessBuilder("gcc", "-shared", "-fPIC", "-o", "shim.so", "shim.c", "-ldl")
                    .directory(folder.toFile()).inheritIO().start().onExit().join().exitValue() == 0;
        } catch (IOException _) {
            return false;
        }
    }

    /** The same server on the same data and port, under the shim. */
    void start() throws IOException {
        var command = command(Files.readString(ruin.rig().postgres().data().resolve("postmaster.opts")));
        ruin.rig().postgres().stop();
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(logFile().toFile());
        builder.environment().put("LD_PRELOAD", folder.resolve("shim.so").toString());
        builder.environment().put("LYING_DISK", folder.resolve("lies").toString());
        process = builder.start();
        Awaitility.await().atMost(Ruin.PATIENCE).ignoreExceptions()
                .until(() -> Question.number(ruin, "dossier", "select 1") == 1);
    }

    /** As root PostgreSQL runs in a user name space of its own, as its usual launcher starts it; its log comes here. */
    private static List<String> command(String options) {
        var words = Stream.concat(WORD.matcher(options).results().map(word -> word.group(1) == null ? word.group(2)
                : word.group(1)), Stream.of("-c", "logging_collector=off"));
        return Stream.concat(Stream.of("unshare", "-U"), words).toList();
    }

    void lie() throws IOException {
        Files.createFile(folder.resolve("lies"));
    }

    String log() throws IOException {
        return Files.readString(logFile());
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** It lies no more, and the server under it has gone with all its processes: one in recovery keeps the next away. */
    void stop() throws IOException {
        Files.deleteIfExists(folder.resolve("lies"));
        if (process != null) {
            var all = Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
            all.forEach(ProcessHandle::destroyForcibly);
            all.forEach(each -> each.onExit().join());
        }
    }

    private Path logFile() {
        return folder.resolve("postgres.log");
    }
}
