package fr.entente.benchmark.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import fr.entente.benchmark.load.Reply;
import fr.entente.benchmark.load.Tally.Done;

/** What the clients sent and were answered, for the checker; written between the blocks, not within. */
public final class Journal {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int CONFLICT_FROM = 400;
    private static final int FAULT_FROM = 500;

    private final Path file;

    public Journal(Path file) {
        this.file = file;
    }

    public Path file() {
        return file;
    }

    void write(List<Done> done) {
        try {
            Files.createDirectories(file.getParent());
            try (var out = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                for (var each : done) {
                    for (var line : lines(each)) {
                        out.write(line);
                        out.newLine();
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Done done) {
        var sent = new LinkedHashMap<String, Object>();
        sent.put("key", key(done));
        sent.put("at", done.at());
        sent.put("login", done.login());
        sent.put("method", done.ask().method());
        sent.put("path", done.ask().path());
        sent.put("body", JSON.readTree(done.ask().body()));
        sent.put("state", "sent");
        var ended = new LinkedHashMap<>(sent);
        ended.put("state", state(done.reply()));
        if (done.reply() != null) {
            ended.put("status", done.reply().status());
            if (done.reply().isAccepted()) {
                ended.put("version", JSON.readTree(done.reply().text()).path("version").asLong());
                ended.put("ids", List.of(done.ask().id()));
            }
        }
        return List.of(JSON.writeValueAsString(sent), JSON.writeValueAsString(ended));
    }

    /** A command that makes something is known by what it makes, another one by its idempotency key. */
    private static String key(Done done) {
        var conditions = done.ask().conditions();
        return conditions.isEmpty() ? done.ask().method() + " " + done.ask().path()
                : conditions.replaceAll("(?s).*Idempotency-Key: (\\S+).*", "$1");
    }

    private static String state(@Nullable Reply reply) {
        if (reply == null || reply.status() >= FAULT_FROM) {
            return "unknown";
        }
        return reply.status() >= CONFLICT_FROM ? "refused" : "acked";
    }
}
