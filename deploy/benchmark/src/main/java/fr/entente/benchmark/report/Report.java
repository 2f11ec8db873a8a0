package fr.entente.benchmark.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

/** The file a run leaves: everything, so that the table can be worked out again. */
public final class Report {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Report() {}

    public static void write(Path file, Map<String, Object> run, List<Row> rows) throws IOException {
        var all = new LinkedHashMap<>(run);
        all.put("rows", rows);
        if (file.getParent() != null) {
            Files.createDirectories(file.getParent());
        }
        Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all));
    }
}
