package fr.entente.benchmark;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** What was asked for on the command line. */
public final class Options {

    private static final int FULL_BLOCKS = 7;
    private static final int QUICK_BLOCKS = 3;
    private static final int FULL_SECONDS = 6;
    private static final int QUICK_SECONDS = 4;
    private static final int FULL_WARM_UP = 300;
    private static final int QUICK_WARM_UP = 30;
    private static final int MOST = 1_000;

    private boolean help;
    private boolean quick;
    private List<String> only = List.of();
    private List<String> peers = List.of("s", "splus", "c");
    private List<Integer> clients = List.of(16, 64);
    private int blocks;
    private int seconds;
    private int warmUp;
    private long events;
    private long seed = 1;
    private Path data;
    private Path json;
    private boolean keep;

    private Options(Path home) {
        data = home.resolve("deploy/benchmark/target/data");
        json = home.resolve("deploy/benchmark/target/benchmark.json");
    }

    public static Options parse(Path home, String... arguments) {
        var options = new Options(home);
        var words = Arrays.asList(arguments).iterator();
        while (words.hasNext()) {
            options.take(words.next(), words);
        }
        return options;
    }

    private void take(String option, Iterator<String> rest) {
        switch (option) {
            case "--help", "-h" -> help = true;
            case "--quick" -> quick = true;
            case "--keep" -> keep = true;
            case "--only" -> only = list(option, rest);
            case "--peers" -> peers = list(option, rest).stream().filter(peer -> !peer.equals("none")).toList();
            case "--clients" -> clients = list(option, rest).stream().map(word -> number(option, word)).toList();
            case "--blocks" -> blocks = number(option, value(option, rest));
            case "--seconds" -> seconds = number(option, value(option, rest));
            case "--warm-up" -> warmUp = number(option, value(option, rest));
            case "--events" -> events = 1_000L * number(option, value(option, rest));
            case "--seed" -> seed = number(option, value(option, rest));
            case "--data" -> data = Path.of(value(option, rest)).toAbsolutePath().normalize();
            case "--json" -> json = Path.of(value(option, rest)).toAbsolutePath().normalize();
            default -> throw new Trouble("There is no option %s: see --help.".formatted(option));
        }
    }

    private static List<String> list(String option, Iterator<String> rest) {
        return Arrays.stream(value(option, rest).split(",", -1)).map(String::strip).toList();
    }

    private static String value(String option, Iterator<String> rest) {
        var given = rest.hasNext() ? rest.next() : "";
        if (given.isBlank()) {
            throw new Trouble("%s needs a value: see --help.".formatted(option));
        }
        return given;
    }

    private static int number(String option, String text) {
        if (!text.matches("\\d{1,6}") || Integer.parseInt(text) < 1) {
            throw new Trouble("%s needs a number from 1, not \"%s\".".formatted(option, text));
        }
        return Integer.parseInt(text);
    }

    public boolean help() {
        return help;
    }

    public boolean quick() {
        return quick;
    }

    /** Names of measures; all of them when nothing was said. */
    public List<String> only() {
        return only;
    }

    public List<String> peers() {
        return peers;
    }

    public List<Integer> clients() {
        return clients;
    }

    public int blocks() {
        return blocks > 0 ? blocks : quick ? QUICK_BLOCKS : FULL_BLOCKS;
    }

    /** How long each candidate works in one block. */
    public int seconds() {
        return seconds > 0 ? seconds : quick ? QUICK_SECONDS : FULL_SECONDS;
    }

    /** How long a candidate may take to become steady. */
    public int warmUpSeconds() {
        return warmUp > 0 ? warmUp : quick ? QUICK_WARM_UP : FULL_WARM_UP;
    }

    /** How many events the store holds at its largest. */
    public long events() {
        return events > 0 ? events : quick ? 500L * MOST : 5_000L * MOST;
    }

    public long seed() {
        return seed;
    }

    public Path data() {
        return data;
    }

    public Path json() {
        return json;
    }

    public boolean keep() {
        return keep;
    }
}
