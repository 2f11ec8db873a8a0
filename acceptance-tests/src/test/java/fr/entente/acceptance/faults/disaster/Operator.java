package fr.entente.acceptance.faults.disaster;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** Asks a service at its own door what no caller from outside may. */
final class Operator {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Operator() {}

    static int post(String url) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url)).POST(HttpRequest.BodyPublishers.noBody()).build();
        return CLIENT.send(request, BodyHandlers.discarding()).statusCode();
    }

    static String get(String url) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString()).body();
    }
}
