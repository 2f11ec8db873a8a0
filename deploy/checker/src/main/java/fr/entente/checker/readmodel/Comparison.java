package fr.entente.checker.readmodel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import fr.entente.checker.Findings;
import fr.entente.checker.sql.Snapshot;
import fr.entente.checker.sql.Snapshot.Cursor;

/** A table beside what has to be in it, row by row along its key: neither side is held in memory. */
public final class Comparison {

    private final Table table;
    private final Table.Shape shape;
    private final String name;
    private final Findings findings;
    private long rows;

    private Comparison(Table table, Table.Shape shape, String name, Findings findings) {
        this.table = table;
        this.shape = shape;
        this.name = name;
        this.findings = findings;
    }

    /**
     * Compares one table with what has to be in it.
     *
     * @param fold the query to be run in the source, which says what has to be there
     */
    public static void compare(Table table, ReadModel found, Snapshot source, String fold, Findings findings)
            throws SQLException {
        var shape = table.shape(found.snapshot());
        new Comparison(table, shape, found.name(table.name()), findings).run(source, fold, found.snapshot());
    }

    private void run(Snapshot source, String fold, Snapshot found) throws SQLException {
        var columns = String.join(", ", shape.columns());
        var expected = "select %s from (%s) as fold order by %s".formatted(columns, fold, shape.order());
        var actual = "select %s from %s order by %s".formatted(columns, table.name(), shape.order());
        try (var left = source.open(expected); var right = found.open(actual)) {
            merge(left, right);
        }
        findings.compared("rows of " + table.name(), rows);
    }

    private void merge(Cursor expected, Cursor actual) throws SQLException {
        var left = next(expected);
        var right = next(actual);
        while (left != null || right != null) {
            int order = order(left, right);
            rows++;
            if (order == 0) {
                compare(Objects.requireNonNull(left), Objects.requireNonNull(right));
            } else if (left != null && order < 0) {
                findings.violated("%s, %s: expected %s, found no such row".formatted(name, key(left), rest(left)));
            } else if (right != null) {
                findings.violated("%s, %s: expected no such row, found %s".formatted(name, key(right), rest(right)));
            }
            left = order <= 0 ? next(expected) : left;
            right = order >= 0 ? next(actual) : right;
        }
    }

    private @Nullable List<@Nullable String> next(Cursor cursor) throws SQLException {
        if (!cursor.next()) {
            return null;
        }
        ResultSet row = cursor.rows();
        var values = new ArrayList<@Nullable String>();
        for (int i = 1; i <= shape.columns().size(); i++) {
            values.add(row.getString(i));
        }
        return values;
    }

    private int order(@Nullable List<@Nullable String> left, @Nullable List<@Nullable String> right) {
        if (left == null || right == null) {
            return left == null ? 1 : -1;
        }
        for (var key : shape.keys()) {
            int column = shape.columns().indexOf(key);
            int order = order(key, text(left.get(column)), text(right.get(column)));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private int order(String key, String left, String right) {
        return shape.isNumber(key) ? Long.compare(Long.parseLong(left), Long.parseLong(right)) : left.compareTo(right);
    }

    private void compare(List<@Nullable String> left, List<@Nullable String> right) {
        if (left.equals(right)) {
            return;
        }
        var differing = IntStream.range(0, left.size()).filter(i -> !Objects.equals(left.get(i), right.get(i)))
                .mapToObj(i -> "%s: expected %s, found %s".formatted(shape.columns().get(i), left.get(i), right.get(i)))
                .collect(Collectors.joining("; "));
        findings.violated("%s, %s: %s".formatted(name, key(left), differing));
    }

    private String key(List<@Nullable String> row) {
        return shape.keys().stream().map(key -> text(row.get(shape.columns().indexOf(key))))
                .map(value -> value.isEmpty() ? "-" : value).collect(Collectors.joining(" "));
    }

    private String rest(List<@Nullable String> row) {
        return IntStream.range(0, row.size()).filter(i -> !shape.keys().contains(shape.columns().get(i)))
                .mapToObj(i -> "%s=%s".formatted(shape.columns().get(i), row.get(i)))
                .collect(Collectors.joining(" "));
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
