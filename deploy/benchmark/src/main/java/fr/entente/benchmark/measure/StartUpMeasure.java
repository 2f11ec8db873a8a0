package fr.entente.benchmark.measure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import fr.entente.benchmark.Trouble;
import fr.entente.benchmark.machine.Interruption;
import fr.entente.benchmark.machine.Procs;
import fr.entente.benchmark.report.Row;
import fr.entente.benchmark.statistics.Bootstrap;
import fr.entente.benchmark.statistics.Goal;
import fr.entente.benchmark.statistics.Interval;
import fr.entente.servers.FreePort;

/**
 * How long ./deploy/run takes, with PostgreSQL and Kafka, and what the four services then hold, as they are delivered.
 */
public final class StartUpMeasure implements Measure {

    private static final Goal SECONDS = Goal.atMost(30);
    private static final Goal MEGABYTES = Goal.atMost(1.2 * 1024);
    private static final String READY = "Ctrl-C stops everything";
    private static final int PATIENCE_SECONDS = 30;
    private static final int SERVICES = 4;
    private static final int SERVERS = 2;

    private final Stage stage;
    private final Path data;
    private final int times;

    /** Seconds until ready, and the memory of each service then. */
    private record Run(double seconds, Map<String, Map<String, Double>> memory) {

        double sum(String kind) {
            return memory.values().stream().mapToDouble(each -> each.getOrDefault(kind, 0.0)).sum();
        }
    }

    public StartUpMeasure(Stage stage) {
        this.stage = stage;
        data = stage.options().data().resolve("delivered");
        times = stage.options().quick() ? 2 : 4;
    }

    @Override
    public String name() {
        return "startup";
    }

    @Override
    public Duration expected() {
        return Duration.ofSeconds(times * 22L + 30);
    }

    @Override
    public List<Row> run() throws Exception {
        var runs = new ArrayList<Run>();
        for (int time = 0; time < times; time++) {
            runs.add(once("--no-demo"));
            stage.screen().step("start-up %d of %d: %.1f s".formatted(time + 1, times, runs.getLast().seconds()));
        }
        var worked = once("--fresh", "--yes", "--season-months", "2");
        return List.of(
                Row.of(name(), "first start-up, empty folder", "s", Interval.single(runs.getFirst().seconds()))
                        .with(SECONDS),
                Row.of(name(), "start-up with PostgreSQL, Kafka and four services", "s", Bootstrap.median(
                        runs.stream().skip(1).map(Run::seconds).toList())).with(SECONDS),
                memory("four services after start-up", runs, "rss").with(MEGABYTES),
                memory("four services after start-up", runs, "pss").with(MEGABYTES),
                memory("four services after a season of two months", List.of(worked), "rss").with(MEGABYTES),
                memory("four services after a season of two months", List.of(worked), "pss").with(MEGABYTES));
    }

    private static Row memory(String what, List<Run> runs, String kind) {
        return Row.of("memory", "%s, %s".formatted(what, kind.toUpperCase(Locale.ROOT)), "MiB",
                Bootstrap.median(runs.stream().map(run -> run.sum(kind)).toList()))
                .explained(Map.of("runs", runs));
    }

    private Run once(String... options) throws IOException {
        int first = ports();
        var command = new ArrayList<>(List.of(stage.home().resolve("deploy/run").toString(), "--data", data.toString(),
                "--port", String.valueOf(first), "--pg-port", String.valueOf(first + SERVICES), "--kafka-port",
                String.valueOf(first + SERVICES + 1)));
        command.addAll(List.of(options));
        long start = System.nanoTime();
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            var said = new ArrayList<String>();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                if (line.contains(READY)) {
                    return new Run((System.nanoTime() - start) / 1e9, memory());
                }
            }
            throw new Trouble("./deploy/run did not get ready: " + said);
        } finally {
            end(process);
        }
    }

    /** The first of as many free ports in a row as there are services and servers. */
    private static int ports() {
        int first = FreePort.any();
        while (!IntStream.range(first, first + SERVICES + SERVERS).allMatch(FreePort::isFree)) {
            first = FreePort.any();
        }
        return first;
    }

    private Map<String, Map<String, Double>> memory() throws IOException {
        var all = new LinkedHashMap<String, Map<String, Double>>();
        try (var files = Files.list(data.resolve("run"))) {
            for (var file : files.filter(each -> each.toString().endsWith(".pid")).sorted().toList()) {
                all.put(String.valueOf(file.getFileName()).replace(".pid", ""),
                        Procs.memory(Long.parseLong(Files.readString(file).strip())));
            }
        }
        return all;
    }

    private static void end(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            throw Interruption.of(e);
        }
    }
}
