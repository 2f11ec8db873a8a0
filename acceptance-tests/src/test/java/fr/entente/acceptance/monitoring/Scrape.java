package fr.entente.acceptance.monitoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import fr.entente.acceptance.world.Platform;

/** What Prometheus would get of the four services at this moment. */
record Scrape(List<String> lines) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    static Scrape of(Platform platform) {
        return new Scrape(IntStream.range(0, 4)
                .mapToObj(service -> get(platform.behind(service).resolve("/actuator/prometheus")))
                .flatMap(String::lines).filter(line -> !line.startsWith("#")).toList());
    }

    Set<String> metrics() {
        return lines.stream().map(line -> line.split("[{ ]", 2)[0]).collect(Collectors.toSet());
    }

    private static String get(URI uri) {
        try {
            return CLIENT.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
