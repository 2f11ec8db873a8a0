package fr.entente.dossierservice.lists;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

import org.springframework.http.HttpStatus;

import fr.entente.servicekit.web.Cursor;
import fr.entente.servicekit.web.ProblemException;

/**
 * One way to sort a list of {@code T}; rows of equal value are told apart by their id.
 *
 * @param column never empty, or wrapped so that it is not
 * @param value the same of a row that was read
 * @param read the same from a cursor, as JDBC takes it
 */
public record SortBy<T>(String column, Function<T, Object> value, Function<Cursor, Object> read, boolean descending) {

    public static <T> SortBy<T> ascending(String column, Function<T, Object> value, Function<Cursor, Object> read) {
        return new SortBy<>(column, value, read, false);
    }

    /** As {@code openedOn} or, the other way round, {@code -openedOn}. */
    public static <T> SortBy<T> choose(String wanted, Map<String, SortBy<T>> ways) {
        boolean descending = wanted.startsWith("-");
        SortBy<T> way = ways.get(descending ? wanted.substring(1) : wanted);
        if (way == null) {
            throw ProblemException.ofField(HttpStatus.BAD_REQUEST, "list", "sort", "sort",
                    String.join(", ", all(ways)));
        }
        return new SortBy<>(way.column, way.value, way.read, descending);
    }

    private static List<String> all(Map<String, ?> ways) {
        return new TreeSet<>(ways.keySet()).stream().flatMap(name -> Stream.of(name, "-" + name)).toList();
    }
}
