package fr.entente.local.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import fr.entente.local.Trouble;

/** Everything a local platform keeps, in one folder that only one run may use at a time. */
public final class DataFolder implements AutoCloseable {

    private static final String LOCK = "run.lock";
    private static final long NEEDED_TO_START = 1L << 30;
    private static final long NEEDED_TO_GO_ON = 96L << 20;
    private static final int MEGABYTE = 1 << 20;

    private final Path root;
    private final FileChannel channel;

    private DataFolder(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    public static DataFolder open(Path root) throws IOException {
        Files.createDirectories(root);
        var channel = FileChannel.open(root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock(channel) == null) {
            channel.close();
            throw new Trouble(
                    "Another run uses %s: stop it first, or choose another folder with --data.".formatted(root));
        }
        return new DataFolder(root, channel);
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    public Path root() {
        return root;
    }

    /** A folder below, made when it is not there. */
    public Path folder(String name) throws IOException {
        return Files.createDirectories(root.resolve(name));
    }

    public Path file(String name) {
        return root.resolve(name);
    }

    public boolean isEmpty() throws IOException {
        return contents().isEmpty();
    }

    public void clear() throws IOException {
        for (Path each : contents()) {
            try (var below = Files.walk(each)) {
                for (Path path : below.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private List<Path> contents() throws IOException {
        try (var all = Files.list(root)) {
            return all.filter(path -> !path.endsWith(LOCK)).toList();
        }
    }

    public void mustHaveRoomToStart() throws IOException {
        mustHave(NEEDED_TO_START);
    }

    public void mustHaveRoomToGoOn() throws IOException {
        mustHave(NEEDED_TO_GO_ON);
    }

    private void mustHave(long bytes) throws IOException {
        long free = Files.getFileStore(root).getUsableSpace();
        if (free < bytes) {
            throw new Trouble("""
                    The disk of %s is full: %d MB are left, %d MB are needed. \
                    Make room or choose another folder with --data."""
                    .formatted(root, free / MEGABYTE, bytes / MEGABYTE));
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
