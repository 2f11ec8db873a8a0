package fr.entente.local.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class JournalTest {

    @TempDir
    private Path folder;

    @Test
    void remembersWhatWasAcknowledgedOverARestart() throws IOException {
        try (var journal = Journal.open(file())) {
            journal.add(entry("PUT /api/sites/1"));
        }
        try (var journal = Journal.open(file())) {
            assertThat(journal.holds("PUT /api/sites/1")).isTrue();
            assertThat(journal.holds("PUT /api/sites/2")).isFalse();
            assertThat(journal.entries()).containsExactly(entry("PUT /api/sites/1"));
        }
    }

    @Test
    void forgetsALineThatWasNotFinished() throws IOException {
        try (var journal = Journal.open(file())) {
            journal.add(entry("PUT /api/sites/1"));
        }
        Files.writeString(file(), "{\"key\":\"PUT /api/si", StandardOpenOption.APPEND);
        try (var journal = Journal.open(file())) {
            journal.add(entry("PUT /api/sites/2"));
            assertThat(journal.entries()).extracting(Entry::key).containsExactly("PUT /api/sites/1",
                    "PUT /api/sites/2");
        }
    }

    private Path file() {
        return folder.resolve("journal.jsonl");
    }

    private static Entry entry(String key) {
        return new Entry(key, Instant.parse("2026-01-05T20:00:00Z"), "coordination", "PUT", key.substring(4),
                JsonMapper.builder().build().createObjectNode().put("dwellings", 5));
    }
}
