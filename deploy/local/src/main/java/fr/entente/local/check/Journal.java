package fr.entente.local.check;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * One line for each command that is about to be sent, and one for its end. A line that was not finished, or was never
 * written because the program was killed, only means that the command is sent again, which changes nothing.
 */
public final class Journal implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private final BufferedWriter writer;
    private final Set<String> keys = ConcurrentHashMap.newKeySet();

    private Journal(Path file, BufferedWriter writer) {
        this.file = file;
        this.writer = writer;
    }

    public static Journal open(Path file) throws IOException {
        var known = read(file);
        rewriteWithoutTornLine(file, known);
        var writer = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        var journal = new Journal(file, writer);
        known.stream().filter(Entry::isAcked).forEach(entry -> journal.keys.add(entry.key()));
        return journal;
    }

    private static void rewriteWithoutTornLine(Path file, List<Entry> known) throws IOException {
        if (Files.exists(file) && Files.readAllLines(file).size() != known.size()) {
            Files.write(file, known.stream().map(JSON::writeValueAsString).toList());
        }
    }

    public boolean holds(String key) {
        return keys.contains(key);
    }

    public synchronized void add(Entry entry) {
        try {
            writer.write(JSON.writeValueAsString(entry));
            writer.newLine();
            writer.flush();
            if (entry.isAcked()) {
                keys.add(entry.key());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was acknowledged, in the order in which it was. */
    public synchronized List<Entry> entries() {
        try {
            return read(file).stream().filter(Entry::isAcked).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Entry> read(Path file) throws IOException {
        List<Entry> entries = new ArrayList<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                try {
                    entries.add(JSON.readValue(line, Entry.class));
                } catch (JacksonException e) {
                    break;
                }
            }
        }
        return entries;
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
