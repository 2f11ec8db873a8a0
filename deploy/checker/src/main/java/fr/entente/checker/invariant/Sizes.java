package fr.entente.checker.invariant;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;

import fr.entente.checker.Findings;
import fr.entente.checker.PlatformFile.DatabaseAt;
import fr.entente.checker.sql.Script;
import fr.entente.checker.sql.Snapshot;

/** What must stay small: what is put aside, shortcuts, readers, projections, dead rows, slots, and the heap. */
final class Sizes implements Check {

    private static final Script SIZES = Script.of("store/sizes");
    private static final double FULL = 0.95;

    @Override
    public Findings look(Inspection inspection) throws SQLException, IOException {
        var findings = new Findings();
        for (var database : inspection.platform().databases().entrySet()) {
            look(database.getKey(), database.getValue(), findings);
        }
        try (var client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build()) {
            for (var service : inspection.platform().services().entrySet()) {
                heap(client, service.getKey(), service.getValue(), findings);
            }
        }
        return findings;
    }

    private static void look(String name, DatabaseAt database, Findings findings) throws SQLException {
        try (var snapshot = Snapshot.of(database)) {
            snapshot.each(SIZES.query(), row -> {
                findings.compared("sizes", 1);
                if (row.getLong("size") > row.getLong("most")) {
                    findings.violated("%s: %s is %,d, at most %,d are allowed".formatted(name, row.getString("what"),
                            row.getLong("size"), row.getLong("most")));
                }
            });
        }
    }

    private static void heap(HttpClient client, String service, String address, Findings findings)
            throws IOException {
        var request = HttpRequest.newBuilder(URI.create(address + "/actuator/prometheus"))
                .timeout(Duration.ofSeconds(5)).build();
        try {
            var metrics = client.send(request, BodyHandlers.ofString()).body();
            double used = sum(metrics, "jvm_memory_used_bytes");
            double most = sum(metrics, "jvm_memory_max_bytes");
            if (most > 0) {
                findings.compared("heaps", 1);
                if (used > FULL * most) {
                    findings.violated("%s: %.0f of %.0f bytes of the heap are in use".formatted(service, used, most));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        } catch (IOException e) {
            findings.remark("no metrics of %s: %s".formatted(service, e.getMessage()));
        }
    }

    private static double sum(String metrics, String name) {
        return metrics.lines().filter(line -> line.startsWith(name + "{") && line.contains("area=\"heap\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))).sum();
    }
}
