package fr.entente.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Services of an earlier run on the same data that was killed before it could stop them. */
public final class Leftovers {

    private Leftovers() {}

    /** On the command line of every service, so that a process number used again by another program is left alone. */
    static String mark(DataFolder data) {
        return "-Dentente.data=" + data.root();
    }

    public static void end(DataFolder data) throws IOException {
        for (Path file : files(data.folder("run"))) {
            find(file).filter(process -> isOurs(process, data)).ifPresent(process -> {
                process.destroyForcibly();
                process.onExit().join();
            });
            Files.deleteIfExists(file);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".pid")).toList();
        }
    }

    private static Optional<ProcessHandle> find(Path file) throws IOException {
        try {
            return ProcessHandle.of(Long.parseLong(Files.readString(file).strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean isOurs(ProcessHandle process, DataFolder data) {
        return process.info().arguments().map(arguments -> Arrays.asList(arguments).contains(mark(data))).orElse(false);
    }
}
