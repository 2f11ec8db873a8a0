package fr.entente.checker;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** The checker as a program: a verdict to read, and a number to act upon. */
public final class CheckerCommand {

    private static final int HOLDS = 0;
    private static final int VIOLATED = 1;
    private static final int NOT_CHECKED = 2;

    private Path platform = Path.of("platform.json");
    private Set<Invariant> only = EnumSet.allOf(Invariant.class);
    private @Nullable Path json;
    private Duration patience = Duration.ZERO;

    private CheckerCommand() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        try {
            var command = new CheckerCommand();
            for (var words = Arrays.asList(arguments).iterator(); words.hasNext();) {
                command.take(words.next(), words);
            }
            return command.check();
        } catch (IOException | IllegalArgumentException e) {
            System.err.println(e.getMessage());
            return NOT_CHECKED;
        }
    }

    private void take(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException("%s is no option or needs a value: see --help.".formatted(option));
        }
        switch (option) {
            case "--platform" -> platform = Path.of(rest.next());
            case "--only" -> only = invariants(rest.next());
            case "--json" -> json = Path.of(rest.next());
            case "--wait" -> patience = Duration.ofSeconds(Long.parseLong(rest.next()));
            default -> throw new IllegalArgumentException("There is no option %s: see --help.".formatted(option));
        }
    }

    private static Set<Invariant> invariants(String names) {
        var only = EnumSet.noneOf(Invariant.class);
        for (var name : names.split(",", -1)) {
            only.add(Invariant.valueOf(name.strip().toUpperCase(Locale.ROOT)));
        }
        return only;
    }

    private int check() throws IOException {
        var checker = new Checker(PlatformFile.read(platform));
        var verdict = checker.check(only, patience);
        System.out.println(verdict);
        if (json != null) {
            VerdictFile.write(verdict, json);
        }
        if (!verdict.violated().isEmpty()) {
            return VIOLATED;
        }
        return verdict.holds() ? HOLDS : NOT_CHECKED;
    }
}
