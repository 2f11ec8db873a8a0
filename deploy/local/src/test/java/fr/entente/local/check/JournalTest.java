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

    @Test
    void holdsACommandOnlyOnceItIsAcknowledged() throws IOException {
        try (var journal = Journal.open(file())) {
            journal.add(sent("PUT /api/sites/1"));
            assertThat(journal.holds("PUT /api/sites/1")).isFalse();
            assertThat(journal.entries()).isEmpty();
            journal.add(entry("PUT /api/sites/1"));
            assertThat(journal.holds("PUT /api/sites/1")).isTrue();
        }
    }

    @Test
    void readsAJournalOfAnEarlierVersion() throws IOException {
        Files.writeString(file(), """
                {"key":"PUT /api/sites/1","at":"2026-01-05T20:00:00Z","login":"a","method":"PUT","path":"/api/sites/1","body":null}
                """);
        try (var journal = Journal.open(file())) {
            assertThat(journal.holds("PUT /api/sites/1")).isTrue();
        }
    }

    private Path file() {
        return folder.resolve("journal.jsonl");
    }

    private static Entry entry(String key) {
        return sent(key).ended(Entry.State.ACKED, 201, 1L, null);
    }

    private static Entry sent(String key) {
        return Entry.sent(key, Instant.parse("2026-01-05T20:00:00Z"), "coordination", "PUT", key.substring(4),
                JsonMapper.builder().build().createObjectNode().put("dwellings", 5));
    }
}
