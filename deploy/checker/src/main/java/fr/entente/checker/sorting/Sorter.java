package fr.entente.checker.sorting;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

import org.jspecify.annotations.Nullable;

/** Sorts rows of numbers, column by column; what does not fit into memory goes through temporary files. */
public final class Sorter implements AutoCloseable {

    private static final int USUALLY_IN_MEMORY = 100_000;

    private final int width;
    private final int mostInMemory;
    private final List<Path> runs = new ArrayList<>();
    private final List<Run> open = new ArrayList<>();
    private List<long[]> rows = new ArrayList<>();
    private long size;

    public Sorter(int width) {
        this(width, USUALLY_IN_MEMORY);
    }

    Sorter(int width, int mostInMemory) {
        this.width = width;
        this.mostInMemory = mostInMemory;
    }

    public void add(long... row) {
        if (row.length != width) {
            throw new IllegalArgumentException("%d columns instead of %d".formatted(row.length, width));
        }
        rows.add(row);
        size++;
        if (rows.size() >= mostInMemory) {
            spill();
        }
    }

    public long size() {
        return size;
    }

    /** May be asked for several times, once everything is added. */
    public Iterator<long[]> sorted() {
        rows.sort(Arrays::compare);
        if (runs.isEmpty()) {
            return rows.iterator();
        }
        var heads = new PriorityQueue<Head>(Head::order);
        runs.forEach(file -> queue(heads, open(file)));
        queue(heads, rows.iterator());
        return new Merged(heads);
    }

    private void spill() {
        rows.sort(Arrays::compare);
        try {
            var file = Files.createTempFile("entente-checker", ".rows");
            runs.add(file);
            try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
                for (long[] row : rows) {
                    for (long column : row) {
                        out.writeLong(column);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        rows = new ArrayList<>();
    }

    private Run open(Path file) {
        try {
            var run = new Run(file, width);
            open.add(run);
            return run;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void queue(PriorityQueue<Head> heads, Iterator<long[]> rest) {
        if (rest.hasNext()) {
            heads.add(new Head(rest));
        }
    }

    @Override
    public void close() {
        try {
            for (var run : open) {
                run.close();
            }
            for (var file : runs) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next row of one run. */
    private static final class Head {

        private final Iterator<long[]> rest;
        private final long[] row;

        Head(Iterator<long[]> rest) {
            this.rest = rest;
            this.row = rest.next();
        }

        int order(Head other) {
            return Arrays.compare(row, other.row);
        }
    }

    private static final class Merged implements Iterator<long[]> {

        private final PriorityQueue<Head> heads;

        Merged(PriorityQueue<Head> heads) {
            this.heads = heads;
        }

        @Override
        public boolean hasNext() {
            return !heads.isEmpty();
        }

        @Override
        public long[] next() {
            @Nullable Head first = heads.poll();
            if (first == null) {
                throw new NoSuchElementException();
            }
            queue(heads, first.rest);
            return first.row;
        }
    }
}
