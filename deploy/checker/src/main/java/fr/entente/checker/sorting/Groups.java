package fr.entente.checker.sorting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

import org.jspecify.annotations.Nullable;

/** Sorted rows, together as far as they agree in their first columns. */
public final class Groups implements Iterator<List<long[]>> {

    private final Iterator<long[]> rows;
    private final int keys;
    private long @Nullable [] next;

    public Groups(Iterator<long[]> rows, int keys) {
        this.rows = rows;
        this.keys = keys;
        this.next = rows.hasNext() ? rows.next() : null;
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    /** The first row of the next group; nothing at the end. */
    public long @Nullable [] peek() {
        return next;
    }

    @Override
    public List<long[]> next() {
        var first = next;
        if (first == null) {
            throw new NoSuchElementException();
        }
        var group = new ArrayList<long[]>();
        for (long[] row = first; row != null && sameKey(first, row, keys);) {
            group.add(row);
            row = rows.hasNext() ? rows.next() : null;
            next = row;
        }
        return group;
    }

    public static boolean sameKey(long[] one, long[] other, int keys) {
        return Arrays.equals(one, 0, keys, other, 0, keys);
    }

    /** Walks along two sides at once; either list is empty where only the other side has the key. */
    public static void together(Groups left, Groups right, Pair pair) {
        while (left.hasNext() || right.hasNext()) {
            int order = compare(left.peek(), right.peek(), left.keys);
            pair.meet(order <= 0 ? left.next() : List.of(), order >= 0 ? right.next() : List.of());
        }
    }

    private static int compare(long @Nullable [] left, long @Nullable [] right, int keys) {
        if (left == null || right == null) {
            return left == null ? 1 : -1;
        }
        return Arrays.compare(left, 0, keys, right, 0, keys);
    }

    /** What both sides have under one key. */
    @FunctionalInterface
    public interface Pair {
        void meet(List<long[]> left, List<long[]> right);
    }
}
