package fr.entente.acceptance.faults;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What was asked for on the command line of ./deploy/faults. */
record Choice(Path home, Path data, long seed, int seeds, Set<String> only, boolean list) {

    private static final String ASK = "--help says what can be asked for";

    static Choice of(List<String> arguments) {
        var choice = new Choice(Path.of("."), Path.of("data-faults"), 1, 0, Set.of(), false);
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext();) {
            choice = choice.with(rest.next(), rest);
        }
        return choice;
    }

    private Choice with(String option, Iterator<String> rest) {
        return switch (option) {
            case "--list" -> new Choice(home, data, seed, seeds, only, true);
            case "--home" -> new Choice(Path.of(value(option, rest)), data, seed, seeds, only, list);
            case "--data" -> new Choice(home, Path.of(value(option, rest)), seed, seeds, only, list);
            case "--only" -> new Choice(home, data, seed, seeds, Set.of(value(option, rest).split(",", -1)), list);
            case "--seeds" -> new Choice(home, data, seed, Integer.parseInt(value(option, rest)), only, list);
            case "--seed" -> new Choice(home, data, Long.parseLong(value(option, rest)), Math.max(1, seeds), only,
                    list);
            default -> throw new IllegalArgumentException("%s is not known; %s.".formatted(option, ASK));
        };
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException("%s needs a value; %s.".formatted(option, ASK));
        }
        return rest.next();
    }

    /** By the code or by a part of the name. */
    boolean takes(String code, String name) {
        return only.isEmpty() || only.stream().anyMatch(word -> word.equals(code)
                || Stream.of(word).anyMatch(part -> part.contains(" ") && name.contains(part)));
    }
}
