package fr.entente.gatewayservice.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A page of the web app as the gateway sees it: keeps the cookie, says where it comes from. */
public final class Browser {

    private static final HttpClient CLIENT = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final URI gateway;
    private @Nullable String cookie;

    public Browser(URI gateway) {
        this.gateway = gateway;
    }

    public Answer signIn(String login, String password) {
        return post("/api/session", "{\"login\":\"%s\",\"password\":\"%s\"}".formatted(login, password));
    }

    public Answer get(String path) {
        return send(request(path));
    }

    public Answer post(String path, String json) {
        return send(request(path).POST(BodyPublishers.ofString(json)).header("Content-Type", "application/json"));
    }

    public Answer put(String path, String json) {
        return send(request(path).PUT(BodyPublishers.ofString(json)).header("Content-Type", "application/json"));
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    /** From the same origin, with the cookie, in English. */
    public HttpRequest.Builder request(String path) {
        return bare(path).header("Sec-Fetch-Site", "same-origin").header("Accept-Language", "en");
    }

    /** With nothing but the cookie. */
    public HttpRequest.Builder bare(String path) {
        var request = HttpRequest.newBuilder(gateway.resolve(path)).timeout(Duration.ofSeconds(30));
        if (cookie != null) {
            request.header("Cookie", cookie);
        }
        return request;
    }

    public Answer send(HttpRequest.Builder request) {
        var response = open(request, BodyHandlers.ofString());
        response.headers().firstValue("Set-Cookie").ifPresent(set -> cookie = set.substring(0, set.indexOf(';')));
        return new Answer(response);
    }

    public <T> HttpResponse<T> open(HttpRequest.Builder request, BodyHandler<T> body) {
        try {
            return CLIENT.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public Browser keep(@Nullable String other) {
        cookie = other;
        return this;
    }

    public @Nullable String cookie() {
        return cookie;
    }

    public URI gateway() {
        return gateway;
    }

    /** A path below accounts. */
    public static String account(UUID person) {
        return "/api/accounts/" + person;
    }
}
