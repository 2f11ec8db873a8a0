package fr.entente.checker.dashboard;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import fr.entente.checker.NotChecked;
import fr.entente.checker.PlatformFile;

/** Every reader of the platform, signed in. */
public final class Sessions implements AutoCloseable {

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5)).build();
    private final List<Session> sessions = new ArrayList<>();

    public Sessions(PlatformFile platform) throws IOException {
        var gateway = platform.gateway();
        if (gateway == null || platform.readers().isEmpty()) {
            throw new NotChecked("no reader of the dashboards is named");
        }
        for (var reader : platform.readers()) {
            sessions.add(Session.of(client, gateway, reader));
        }
    }

    List<Session> all() {
        return List.copyOf(sessions);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
