package fr.entente.benchmark.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import fr.entente.benchmark.statistics.Goal;
import fr.entente.benchmark.statistics.Goal.Verdict;
import fr.entente.benchmark.statistics.Interval;

/** All rows for people, in Markdown that can be read as it is. */
public final class Table {

    private static final List<String> HEAD = List.of("measure", "ours [95 %]", "beside", "theirs [95 %]",
            "ratio [95 %]", "goal", "verdict");
    private static final double WHOLE = 100;
    private static final double SMALL = 0.1;

    private Table() {}

    public static List<String> of(List<Row> rows) {
        var cells = new ArrayList<List<String>>();
        cells.add(HEAD);
        rows.forEach(row -> cells.addAll(lines(row)));
        var lines = new ArrayList<>(aligned(cells));
        lines.add("");
        rows.forEach(row -> row.notes().forEach(note -> lines.add("* %s: %s".formatted(row.what(), note))));
        return lines;
    }

    private static List<List<String>> lines(Row row) {
        var lines = new ArrayList<List<String>>();
        var ours = "%s %s".formatted(interval(row.ours()), row.unit());
        if (row.goal() != null || row.against().isEmpty()) {
            lines.add(List.of(row.what(), ours, "", "", "", goal(row.goal()), verdict(row.verdict())));
        }
        for (var other : row.against()) {
            var first = lines.isEmpty();
            lines.add(List.of(first ? row.what() : "", first ? ours : "", other.who(), interval(other.theirs()),
                    interval(other.ratio()), goal(other.goal()), verdict(other.verdict())));
        }
        return lines;
    }

    static String interval(Interval figure) {
        return figure.blocks() == 1 ? number(figure.value())
                : "%s [%s – %s]".formatted(number(figure.value()), number(figure.low()), number(figure.high()));
    }

    private static String number(double value) {
        var places = value >= WHOLE ? "%,.0f" : Math.abs(value) < SMALL ? "%.4f" : "%.2f";
        return String.format(Locale.ROOT, places, value);
    }

    private static String goal(@Nullable Goal goal) {
        return goal == null ? "" : goal.toString();
    }

    private static String verdict(@Nullable Verdict verdict) {
        return verdict == null ? "" : verdict.name().toLowerCase(Locale.ROOT);
    }

    private static List<String> aligned(List<List<String>> cells) {
        var lines = new ArrayList<String>();
        for (var row : cells) {
            var line = new StringBuilder("|");
            for (int column = 0; column < HEAD.size(); column++) {
                line.append(' ').append(padded(row.get(column), width(cells, column))).append(" |");
            }
            lines.add(line.toString());
        }
        var rule = new StringBuilder("|");
        for (int column = 0; column < HEAD.size(); column++) {
            rule.append("-".repeat(width(cells, column) + 2)).append('|');
        }
        lines.add(1, rule.toString());
        return lines;
    }

    private static int width(List<List<String>> cells, int column) {
        return cells.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
