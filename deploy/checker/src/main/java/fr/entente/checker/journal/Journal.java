package fr.entente.checker.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

import fr.entente.checker.NotChecked;
import fr.entente.checker.PlatformFile;

/** What clients wrote down of what they asked and what they were answered, line by line. */
public final class Journal {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    private final Path file;

    private Journal(Path file) {
        this.file = file;
    }

    public static Journal of(PlatformFile platform) {
        var name = platform.journal();
        if (name == null || !Files.isRegularFile(Path.of(name))) {
            throw new NotChecked("there is no journal of the clients");
        }
        return new Journal(Path.of(name));
    }

    /** A torn last line counts as not written. */
    public void each(Consumer<Line> reader) throws IOException {
        try (var lines = Files.newBufferedReader(file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null;) {
                number++;
                var next = lines.readLine();
                read(line, number, next == null, reader);
                line = next;
            }
        }
    }

    private static void read(String line, int number, boolean last, Consumer<Line> reader) throws IOException {
        Line read;
        try {
            read = JSON.readValue(line, Line.class);
        } catch (JacksonException e) {
            if (last) {
                return;
            }
            throw new IOException("Line %d of the journal cannot be read".formatted(number), e);
        }
        reader.accept(read);
    }
}
