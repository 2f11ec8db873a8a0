package fr.entente.checker.sorting;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;

import org.jspecify.annotations.Nullable;

/** Sorted rows in a file, read from its beginning. */
final class Run implements Iterator<long[]>, AutoCloseable {

    private final DataInputStream in;
    private final int width;
    private long @Nullable [] next;

    Run(Path file, int width) throws IOException {
        this.in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
        this.width = width;
        this.next = read();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public long[] next() {
        var row = next;
        if (row == null) {
            throw new NoSuchElementException();
        }
        try {
            next = read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return row;
    }

    private long @Nullable [] read() throws IOException {
        var row = new long[width];
        try {
            for (int i = 0; i < width; i++) {
                row[i] = in.readLong();
            }
            return row;
        } catch (EOFException end) {
            in.close();
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
