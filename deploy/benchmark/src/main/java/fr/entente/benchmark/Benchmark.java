package fr.entente.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import fr.entente.benchmark.machine.Machine;
import fr.entente.benchmark.measure.Measure;
import fr.entente.benchmark.measure.Measures;
import fr.entente.benchmark.measure.Stage;
import fr.entente.benchmark.measure.Violation;
import fr.entente.benchmark.platform.Jvm;
import fr.entente.benchmark.platform.Programs;
import fr.entente.benchmark.report.Report;
import fr.entente.benchmark.report.Row;
import fr.entente.benchmark.report.Table;

/** Measures what was asked for, one after the other, and leaves a table and a file. */
public final class Benchmark {

    private static final int FAILED = 1;
    private static final int NOT_UNDERSTOOD = 2;

    private final Options options;
    private final Screen screen;
    private final Path home;
    private final List<Row> rows = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    private Benchmark(Options options, Screen screen, Path home) {
        this.options = options;
        this.screen = screen;
        this.home = home;
    }

    public static void main(String[] arguments) {
        var screen = new Screen(System.out);
        try {
            var home = Path.of(System.getProperty("entente.home", ".")).toAbsolutePath().normalize();
            var options = Options.parse(home, arguments);
            if (options.help()) {
                screen.line(help());
                return;
            }
            System.exit(new Benchmark(options, screen, home).run());
        } catch (Trouble trouble) {
            screen.line(Objects.requireNonNull(trouble.getMessage()));
            System.exit(NOT_UNDERSTOOD);
        } catch (IOException e) {
            screen.line("The benchmark failed: " + e);
            System.exit(FAILED);
        }
    }

    private int run() throws IOException {
        delete(options.data());
        Files.createDirectories(options.data());
        var run = new LinkedHashMap<String, Object>(Map.of("startedAt", Instant.now()));
        run.put("git", git());
        run.put("machine", Machine.describe(options.data()));
        run.put("jvm", Jvm.FLAGS);
        run.put("blocks", options.blocks());
        run.put("seconds", options.seconds());
        run.put("quick", options.quick());
        run.put("seed", options.seed());
        try (var stage = new Stage(home, options, screen)) {
            Runtime.getRuntime().addShutdownHook(new Thread(stage::close, "end"));
            run.put("postgres", stage.cluster().settings());
            measure(new Measures(stage).chosen());
        }
        run.put("failures", failures);
        run.put("tookSeconds", screen.age().toSeconds());
        run.put("loadAtTheEnd", Machine.load());
        tell(run);
        if (!options.keep()) {
            delete(options.data());
        }
        return failures.isEmpty() ? 0 : FAILED;
    }

    private void measure(List<Measure> measures) {
        for (int index = 0; index < measures.size(); index++) {
            var rest = measures.subList(index, measures.size());
            screen.left(rest.stream().map(Measure::expected).reduce(Duration.ZERO, Duration::plus));
            var measure = measures.get(index);
            screen.step("%s begins".formatted(measure.name()));
            try {
                rows.addAll(measure.run());
            } catch (Violation violation) {
                rows.clear();
                failures.add("Nothing measured so far has a result, the checker found: " + violation.getMessage());
                screen.line(failures.getLast());
            } catch (Exception e) {
                failures.add(
                        "%s has no result: %s".formatted(measure.name(), e instanceof Trouble ? e.getMessage() : e));
                screen.line(failures.getLast());
            }
        }
    }

    private void tell(Map<String, Object> run) throws IOException {
        screen.line("");
        Table.of(rows).forEach(screen::line);
        failures.forEach(failure -> screen.line("* " + failure));
        screen.line("");
        run.forEach((name, value) -> screen.line("%s: %s".formatted(name, value)));
        Report.write(options.json(), run, rows);
        screen.line("Everything behind these figures: " + options.json());
    }

    private String git() {
        var hash = Programs.run(List.of("git", "-C", home.toString(), "describe", "--always", "--dirty", "--abbrev=40",
                "--exclude=*"), Map.of());
        return hash.code() == 0 ? hash.output().strip() : "unknown";
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var below = Files.walk(folder)) {
            for (var path : below.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String help() throws IOException {
        try (var text = Objects.requireNonNull(Benchmark.class.getResourceAsStream("help.txt"))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
        }
    }
}
