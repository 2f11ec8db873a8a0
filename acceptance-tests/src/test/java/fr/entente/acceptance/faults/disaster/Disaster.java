package fr.entente.acceptance.faults.disaster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import fr.entente.acceptance.faults.Result;

/** A fault that takes a platform of its own, because what it leaves behind is another one. */
public record Disaster(String code, String name, String expected, Scenario scenario) {

    /** Throws where something is not as expected. */
    @FunctionalInterface
    public interface Scenario {

        void run(Path folder) throws Exception;
    }

    /** All of it below that folder, which goes afterwards when all is well. */
    public Result run(Path folder) throws IOException {
        var began = Instant.now();
        Files.createDirectories(folder);
        Ruin.begin();
        List<String> problems;
        try {
            scenario.run(folder);
            problems = List.of();
            Ruin.delete(folder);
        } catch (Exception | AssertionError e) {
            problems = List.of(e.toString());
        }
        return new Result(code, name, expected, problems, Ruin.told("ready"), Ruin.told("dashboards"),
                Ruin.acknowledged(), Map.of(), Duration.between(began, Instant.now()));
    }

    @Override
    public String toString() {
        return code + " " + name;
    }
}
