package fr.entente.dossierservice.stock;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Which column stands where. Names are told apart by their letters and digits alone. */
final class Header {

    private final Map<String, Integer> places = new HashMap<>();
    private final Line line;

    Header(Line line, Faults faults) {
        this.line = line;
        for (int place = 0; place < line.cells().size(); place++) {
            var name = nameOf(line.cells().get(place));
            if (!name.isEmpty() && places.putIfAbsent(name, place) != null) {
                faults.add(line.number(), name, Cause.COLUMN_TWICE);
            }
        }
    }

    boolean has(String column) {
        return places.containsKey(column);
    }

    boolean hasAll(Set<String> columns) {
        return places.keySet().containsAll(columns);
    }

    /** Tells each of the columns that is not there. */
    boolean mustHave(List<String> columns, Faults faults) {
        var missing = columns.stream().filter(column -> !has(column)).toList();
        missing.forEach(column -> faults.add(line.number(), column, Cause.COLUMN_MISSING));
        return missing.isEmpty();
    }

    @Nullable
    Integer placeOf(String column) {
        return places.get(column);
    }

    /** A line may have empty cells beyond the last column and no others. */
    boolean fits(Line other) {
        int width = line.cells().size();
        return other.cells().size() >= width
                && other.cells().subList(width, other.cells().size()).stream().allMatch(String::isBlank);
    }

    private static String nameOf(String cell) {
        return Words.key(cell).replace(" ", "");
    }
}
