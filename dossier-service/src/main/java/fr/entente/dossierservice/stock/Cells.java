package fr.entente.dossierservice.stock;

import java.util.regex.Pattern;

/** The cells of one line by their columns. What is wrong is told once, and the line is then left out. */
final class Cells {

    private static final int LONGEST = 120;

    private final Header header;
    private final Line line;
    private final Faults faults;
    private boolean sound = true;

    Cells(Header header, Line line, Faults faults) {
        this.header = header;
        this.line = line;
        this.faults = faults;
    }

    boolean areSound() {
        return sound;
    }

    /** Empty where the file has no such column. */
    String text(String column) {
        var place = header.placeOf(column);
        var text = place == null ? "" : line.cells().get(place).strip();
        if (text.length() > LONGEST) {
            wrong(column, Cause.TEXT_TOO_LONG);
            return "";
        }
        return text;
    }

    String required(String column) {
        var text = text(column);
        if (text.isEmpty()) {
            wrong(column, Cause.CELL_EMPTY);
        }
        return text;
    }

    /** The first of the columns that says something. */
    String firstOf(String... columns) {
        for (var column : columns) {
            var text = text(column);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    /** Empty, or as the pattern wants it. */
    String matching(String column, Pattern pattern, Cause otherwise) {
        var text = text(column);
        if (!text.isEmpty() && !pattern.matcher(text).matches()) {
            wrong(column, otherwise);
        }
        return text;
    }

    void wrong(String column, Cause cause) {
        sound = false;
        faults.add(line.number(), column, cause);
    }

    /** Together with an earlier line. */
    void wrong(String column, Cause cause, long otherLine) {
        sound = false;
        faults.add(new Fault(line.number(), column, cause, otherLine));
    }
}
