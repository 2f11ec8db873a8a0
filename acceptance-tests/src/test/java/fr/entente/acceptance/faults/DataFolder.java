package fr.entente.acceptance.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Where platforms and reports go. Only what an earlier run left there is ever deleted: the folder carries a mark, and
 * whoever works in it holds a lock on that mark.
 */
final class DataFolder implements AutoCloseable {

    static final String MARK = ".made-by-deploy-faults";
    private static final Pattern OURS = Pattern.compile("platform|seed-.*|F[0-9].*");

    private final Path path;
    private final FileChannel held;

    private DataFolder(Path path, FileChannel held) {
        this.path = path;
        this.held = held;
    }

    /** Empties it of what the last run left. */
    static DataFolder take(Path path) throws IOException {
        if (!Files.exists(path.resolve(MARK)) && !isEmpty(path)) {
            throw new IllegalArgumentException("""
                    %s was not made by ./deploy/faults, and nothing in it is touched: name an empty folder."""
                    .formatted(path));
        }
        Files.createDirectories(path);
        var channel = FileChannel.open(path.resolve(MARK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock(channel) == null) {
            channel.close();
            throw new IllegalArgumentException("Another run is under way in %s.".formatted(path));
        }
        var folder = new DataFolder(path, channel);
        folder.clear();
        return folder;
    }

    private static boolean isEmpty(Path path) throws IOException {
        if (!Files.exists(path)) {
            return true;
        }
        try (var children = Files.list(path)) {
            return children.findAny().isEmpty();
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }

    private void clear() throws IOException {
        try (var children = Files.list(path)) {
            children.filter(child -> OURS.matcher(child.getFileName().toString()).matches()).toList()
                    .forEach(DataFolder::delete);
        }
    }

    private static void delete(Path tree) {
        try (var files = Files.walk(tree)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    @Override
    public void close() throws IOException {
        held.close();
    }
}
