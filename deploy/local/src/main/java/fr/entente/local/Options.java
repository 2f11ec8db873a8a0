package fr.entente.local;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** What was asked for on the command line. Months and seed are null when the default is meant. */
public final class Options {

    static final int DEFAULT_MONTHS = 12;
    static final long DEFAULT_SEED = 1;
    private static final int MOST_MONTHS = 36;
    private static final int HIGHEST_PORT = 65_535;
    private static final int SERVICES = 4;

    private Path data;
    private boolean help;
    private boolean fresh;
    private boolean yes;
    private boolean demo = true;
    private boolean exitWhenReady;
    private boolean evening;
    private @Nullable Integer months;
    private @Nullable Long seed;
    private int port = 8080;
    private int postgresPort = 54_320;
    private int kafkaPort = 19_092;

    private Options(Path data) {
        this.data = data;
    }

    /** Throws Trouble with one line when something is not understood. */
    public static Options parse(Path defaultData, String... arguments) {
        var options = new Options(defaultData);
        var words = Arrays.asList(arguments).iterator();
        while (words.hasNext()) {
            options.take(words.next(), words);
        }
        options.checkPorts();
        return options;
    }

    private void take(String option, Iterator<String> rest) {
        switch (option) {
            case "--help", "-h" -> help = true;
            case "--fresh" -> fresh = true;
            case "--yes" -> yes = true;
            case "--no-demo" -> demo = false;
            case "--exit-when-ready" -> exitWhenReady = true;
            case "--evening" -> evening = true;
            case "--data" -> data = Path.of(value(option, rest)).toAbsolutePath().normalize();
            case "--season-months" -> months = Math.toIntExact(number(option, rest, 1, MOST_MONTHS));
            case "--seed" -> seed = number(option, rest, Long.MIN_VALUE, Long.MAX_VALUE);
            case "--port" -> port = port(option, rest);
            case "--pg-port" -> postgresPort = port(option, rest);
            case "--kafka-port" -> kafkaPort = port(option, rest);
            default -> throw new Trouble("There is no option %s: see --help.".formatted(option));
        }
    }

    private static String value(String option, Iterator<String> rest) {
        var given = rest.hasNext() ? rest.next() : "";
        if (given.isBlank()) {
            throw new Trouble("%s needs a value: see --help.".formatted(option));
        }
        return given;
    }

    private static int port(String option, Iterator<String> rest) {
        return Math.toIntExact(number(option, rest, 1, HIGHEST_PORT));
    }

    private static long number(String option, Iterator<String> rest, long lowest, long highest) {
        var text = value(option, rest);
        try {
            long number = Long.parseLong(text);
            if (number >= lowest && number <= highest) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below, together with a number out of range
        }
        throw new Trouble("%s needs a number from %d to %d, not \"%s\".".formatted(option, lowest, highest, text));
    }

    private void checkPorts() {
        var ports = Stream.concat(Stream.of(postgresPort, kafkaPort),
                Stream.iterate(port, next -> next + 1).limit(SERVICES)).toList();
        if (ports.stream().distinct().count() != ports.size()) {
            throw new Trouble("The services take the ports %d to %d: choose others for PostgreSQL and Kafka."
                    .formatted(port, port + SERVICES - 1));
        }
        if (port + SERVICES - 1 > HIGHEST_PORT) {
            throw new Trouble("--port must leave three higher ports for the services.");
        }
    }

    public Path data() {
        return data;
    }

    public boolean help() {
        return help;
    }

    public boolean fresh() {
        return fresh;
    }

    public boolean yes() {
        return yes;
    }

    public boolean demo() {
        return demo;
    }

    public boolean exitWhenReady() {
        return exitWhenReady;
    }

    public boolean evening() {
        return evening;
    }

    public @Nullable Integer months() {
        return months;
    }

    public @Nullable Long seed() {
        return seed;
    }

    public int port() {
        return port;
    }

    public int postgresPort() {
        return postgresPort;
    }

    public int kafkaPort() {
        return kafkaPort;
    }
}
