package fr.entente.local.season;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Codes with how often each comes, in a fixed order: the same draw gives the same code in every run. */
record Weights(List<Entry> entries) {

    record Entry(String code, double weight) {}

    /** Written as "HALL 5, CELLAR 2". */
    static Weights of(String text) {
        return new Weights(Stream.of(text.split(",")).map(String::strip).map(each -> each.split(" "))
                .map(pair -> new Entry(pair[0], Double.parseDouble(pair[1]))).toList());
    }

    static Weights of(Map<Integer, Integer> numbers) {
        return new Weights(numbers.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(each -> new Entry(String.valueOf(each.getKey()), each.getValue())).toList());
    }
}
