package fr.entente.benchmark.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

import fr.entente.benchmark.Trouble;
import fr.entente.benchmark.platform.Programs;
import fr.entente.benchmark.report.Row;
import fr.entente.benchmark.statistics.Interval;

/** The program that knows nothing of anybody's code, asked about a platform that has come to rest. */
record IndependentChecker(Path home) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int VIOLATED = 1;
    private static final int NOT_CHECKED = 2;
    private static final int MOST_LINES = 12;

    /** A violation is thrown: what was measured before has no result. */
    Said look(Path file, Map<String, Object> platform) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, JSON.writeValueAsString(platform));
        var ended = Programs.run(List.of(home.resolve("deploy/check").toString(), "--platform", file.toString(),
                "--wait", "60"), Map.of("JAVA_HOME", System.getProperty("java.home")));
        if (ended.output().contains("not built") || ended.output().contains("Exception in thread")) {
            throw new Trouble("the checker did not run: " + ended.output().strip());
        }
        if (ended.code() == VIOLATED) {
            throw new Violation(ended.output());
        }
        return new Said(ended.code() != NOT_CHECKED, ended.output().lines().limit(MOST_LINES).toList());
    }

    /** What it said where nothing was violated. */
    record Said(boolean complete, List<String> lines) {

        Row row(String measure, String what) {
            var notes = new ArrayList<String>();
            if (!complete) {
                notes.add("not everything could be checked");
            }
            notes.addAll(lines);
            return Row.of(measure, what, "", Interval.single(0)).noting(notes);
        }
    }
}
