package fr.entente.dossierservice.stock;

import java.util.List;

/** One line of a file with its cells; the first line of a file has number 1. */
public record Line(long number, List<String> cells) {

    public Line {
        cells = List.copyOf(cells);
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
