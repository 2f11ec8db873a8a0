package fr.entente.acceptance.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A line for each fault as it ends, and at the end everything in faults.json and faults.md. */
final class Report {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final double MILLIS = 1000;

    private final Path folder;

    Report(Path folder) {
        this.folder = folder;
    }

    Result line(Result result) {
        System.out.printf(Locale.ROOT, "%-7s %-6s %8s %8s %8s  %s%n", result.code(), result.verdict(),
                seconds(result.healthy()), seconds(result.caughtUp()), seconds(result.took()), result.name());
        result.problems().forEach(problem -> System.out.println("          " + problem));
        return result;
    }

    /** With the line that does the same again where something does not hold. */
    Result campaign(Result result) {
        line(result);
        if (!result.holds()) {
            System.out.println("          again: " + result.expected());
        }
        return result;
    }

    /** The exit code. */
    int end(List<Result> results) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("faults.json"),
                JSON.writerWithDefaultPrettyPrinter().writeValueAsString(results));
        Files.writeString(folder.resolve("faults.md"), markdown(results));
        long failed = results.stream().filter(result -> !result.holds()).count();
        System.out.printf("%s: %d faults, %d failed; see %s%n", failed == 0 ? "OK" : "FAILED", results.size(), failed,
                folder.resolve("faults.md"));
        return failed == 0 ? 0 : 1;
    }

    private static String markdown(List<Result> results) {
        var text = new StringBuilder("""
                | # | fault | expected | verdict | healthy after | caught up after | acknowledged | answers |
                |---|---|---|---|---|---|---|---|
                """);
        for (Result result : results) {
            text.append("| %s | %s | %s | %s | %s | %s | %d | %s |%n".formatted(result.code(), result.name(),
                    result.expected(), result.holds() ? "holds" : String.join("; ", result.problems()),
                    seconds(result.healthy()), seconds(result.caughtUp()), result.acknowledged(), result.statuses()));
        }
        return text.toString();
    }

    private static String seconds(@Nullable Duration time) {
        return time == null ? "-" : String.format(Locale.ROOT, "%.1f s", time.toMillis() / MILLIS);
    }
}
