package fr.entente.checker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

/** A verdict for programs. */
final class VerdictFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private VerdictFile() {}

    static void write(Verdict verdict, Path file) throws IOException {
        Map<String, Object> invariants = new LinkedHashMap<>();
        verdict.outcomes().forEach((invariant, outcome) -> invariants.put(invariant.name(), of(outcome)));
        Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(Map.of(
                "holds", verdict.holds(), "millis", verdict.took().toMillis(), "invariants", invariants)));
    }

    private static Map<String, Object> of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Holds(var compared, var what) ->
                    Map.of("outcome", "holds", "compared", compared, "what", what);
            case Outcome.Violated(var compared, var what, var violations, var examples) -> Map.of("outcome", "violated",
                    "compared", compared, "what", what, "violations", violations, "examples", examples);
            case Outcome.Unchecked(var why) -> Map.of("outcome", "unchecked", "why", why);
        };
    }
}
