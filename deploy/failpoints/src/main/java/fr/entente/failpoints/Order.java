package fr.entente.failpoints;

import java.util.List;

/**
 * What is written in a file named after a fail-point: halt, stop, pause MS, throw or memory, each also "after N" hits.
 */
public record Order(Deed deed, long millis, int after) {

    /** What is done. */
    public enum Deed {
        HALT, STOP, PAUSE, THROW, MEMORY
    }

    public static Order of(String text) {
        var words = List.of(text.strip().split("\\s+", -1));
        int at = words.indexOf("after");
        int after = at < 0 ? 0 : Integer.parseInt(words.get(at + 1));
        var deed = Deed.valueOf(words.getFirst().toUpperCase(java.util.Locale.ROOT));
        return new Order(deed, deed == Deed.PAUSE ? Long.parseLong(words.get(1)) : 0, after);
    }
}
