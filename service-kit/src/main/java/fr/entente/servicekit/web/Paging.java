package fr.entente.servicekit.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which page is asked for, from {@code limit} (1 to 200, 50 unless said) and {@code cursor}; a controller takes it as
 * an argument.
 */
public record Paging(int limit, Optional<Cursor> after) {

    public static final int USUAL = 50;
    public static final int MOST = 200;

    /** How many rows to select: one more than are shown tells whether there is another page. */
    public int rows() {
        return limit + 1;
    }

    /** Makes the page from up to {@link #rows()} rows. */
    public <T> Page<T> page(List<T> rows, Function<? super T, Cursor> cursorOf) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        return new Page<>(rows.subList(0, limit), cursorOf.apply(rows.get(limit - 1)).text());
    }
}
