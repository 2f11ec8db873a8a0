package fr.entente.peers.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import tools.jackson.databind.json.JsonMapper;

/** A peer's HTTP interface as the load generator uses it. */
public final class Door {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;
    private final String token;

    Door(String address, String token) {
        this.address = address;
        this.token = token;
    }

    Door with(String otherToken) {
        return new Door(address, otherToken);
    }

    public Answer site(UUID id, UUID landlord) {
        return send("PUT", "/api/sites/" + id, Map.of("landlordId", landlord), 0);
    }

    public Answer open(UUID id, UUID site) {
        return open(id, site, 2);
    }

    Answer open(UUID id, UUID site, int severity) {
        return send("PUT", "/api/dossiers/" + id, Map.of("siteId", site, "openedOn", "2026-01-05", "nature",
                "OCCUPATION_HALL", "severity", severity, "origin", "SPONTANEOUS"), 0);
    }

    public Answer log(UUID id, UUID site) {
        return log(id, site, Map.of());
    }

    Answer log(UUID id, UUID site, Map<String, Object> more) {
        var form = new HashMap<String, Object>(Map.of("siteId", site, "space", "HALL", "mission",
                "TENSIONS_CONFLICTS", "register", "TENSION_HANDLED", "nature", "OCCUPATION_HALL", "severity", 2,
                "origin", "SPONTANEOUS", "startedAt", "2026-01-05T18:00:00Z", "minutes", 5, "peopleMet", 2));
        form.putAll(more);
        return send("PUT", "/api/interventions/" + id, form, 0);
    }

    Answer orient(UUID id, long version) {
        return send("POST", "/api/dossiers/%s/orientations".formatted(id),
                Map.of("partner", "TOWN_SOCIAL_CENTRE", "madeOn", "2026-01-06"), version);
    }

    Answer close(UUID id, long version) {
        return send("POST", "/api/dossiers/%s/closing".formatted(id),
                Map.of("outcome", "DUPLICATE", "closedOn", "2026-01-07"), version);
    }

    Answer dossier(UUID id) {
        return send("GET", "/api/dossiers/" + id, Map.of(), 0);
    }

    Answer dashboard(UUID landlord) {
        return send("GET", "/api/dashboards/landlord?landlordId=" + landlord, Map.of(), 0);
    }

    long indicator(UUID landlord, String code) {
        return dashboard(landlord).json().path("indicators").valueStream()
                .filter(indicator -> indicator.path("code").asString().equals(code)).findFirst().orElseThrow()
                .path("value").asLong();
    }

    Answer startRebuild() {
        return send("POST", "/admin/rebuild", Map.of(), 0);
    }

    Answer rebuild() {
        return send("GET", "/admin/rebuild", Map.of(), 0);
    }

    private Answer send(String method, String path, Object form, long version) {
        var body = method.equals("GET") ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(form));
        var request = HttpRequest.newBuilder(URI.create(address + path)).method(method, body)
                .header("Content-Type", "application/json");
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (version > 0) {
            request.header("If-Match", "\"%d\"".formatted(version));
            request.header("Idempotency-Key", UUID.randomUUID().toString());
        }
        return answer(request.build());
    }

    private Answer answer(HttpRequest request) {
        try {
            var response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), JSON.readTree(response.body().isEmpty() ? "{}" : response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
