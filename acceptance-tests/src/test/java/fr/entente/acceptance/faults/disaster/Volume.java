package fr.entente.acceptance.faults.disaster;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Assumptions;

/** A small file system of its own (tmpfs), which can be filled to its last byte and emptied again. */
final class Volume implements AutoCloseable {

    private static final int KILOBYTE = 1024;
    private static final int LARGE = 1024 * KILOBYTE;

    private final Path folder;
    private final Path ballast;

    private Volume(Path folder) {
        this.folder = folder;
        this.ballast = folder.resolve("ballast");
    }

    /** Mounting needs root, or a name space of one's own: the fault is left out where the machine allows neither. */
    static Volume at(Path folder, int megabytes) throws IOException {
        Files.createDirectories(folder);
        int code = run(List.of("mount", "-t", "tmpfs", "-o", "size=%dm".formatted(megabytes), "tmpfs",
                folder.toString()));
        Assumptions.assumeTrue(code == 0, "mount needs root; start the run under: unshare -Urm");
        return new Volume(folder);
    }

    /** Not one byte is left. */
    void fill() throws IOException {
        try (var out = Files.newOutputStream(ballast)) {
            for (int size = LARGE; size >= 1; size /= 2) {
                writeAsOftenAsPossible(out, new byte[size]);
            }
        }
    }

    private static void writeAsOftenAsPossible(OutputStream out, byte[] block) {
        Arrays.fill(block, (byte) 1);
        try {
            while (true) {
                out.write(block);
            }
        } catch (IOException _) {
            // full for blocks of this size
        }
    }

    void empty() throws IOException {
        Files.deleteIfExists(ballast);
    }

    long freeBytes() throws IOException {
        return Files.getFileStore(folder).getUsableSpace();
    }

    private static int run(List<String> command) throws IOException {
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Lazily, since a server may still be ending on it. */
    @Override
    public void close() throws IOException {
        run(List.of("umount", "-l", folder.toString()));
    }
}
