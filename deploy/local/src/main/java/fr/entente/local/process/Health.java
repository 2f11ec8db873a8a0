package fr.entente.local.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

import fr.entente.local.Trouble;

/** Asks a service whether it is ready to work. */
public final class Health implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(150);
    private static final int OK = 200;

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2)).build();

    public void await(JavaProcess process, String url) {
        await(process, url, PATIENCE);
    }

    public void await(JavaProcess process, String url, Duration patience) {
        var end = Instant.now().plus(patience);
        while (!isReady(url)) {
            if (!process.isAlive()) {
                throw new Trouble(process.obituary());
            }
            if (Instant.now().isAfter(end)) {
                throw new Trouble("%s did not get ready within %d seconds: see %s.".formatted(process.name(),
                        patience.toSeconds(), process.log()));
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    public boolean isReady(String url) {
        var request = HttpRequest.newBuilder(URI.create(url + "/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(5)).build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
