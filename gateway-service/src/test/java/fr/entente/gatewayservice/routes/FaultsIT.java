package fr.entente.gatewayservice.routes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpExchange;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.entente.gatewayservice.testing.Answer;
import fr.entente.gatewayservice.testing.Browser;
import fr.entente.gatewayservice.testing.Recorder;
import fr.entente.gatewayservice.testing.RunningGateway;
import fr.entente.gatewayservice.testing.Samples;
import fr.entente.servers.FreePort;
import fr.entente.servicekit.testing.Patience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FaultsIT {

    private static final String SITE = "/api/sites/0199b1e0-0000-7000-8000-000000000051";

    private static RunningGateway gateway;
    private static Browser person;

    @BeforeAll
    static void start() {
        gateway = RunningGateway.start(Map.of("entente.routes.read", "PT1S", "entente.routes.connect", "PT0.5S",
                "ENTENTE_INTERVENTION_URL", "http://127.0.0.1:" + FreePort.any()));
        person = gateway.person("mediator", Map.of(UUID.randomUUID(), Samples.mediator(Samples.CHAMPIGNY)));
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @BeforeEach
    void forget() {
        gateway.dossier().forget();
        gateway.reporting().forget();
    }

    @Test
    void aServiceThatIsDownIsNamedAndTheOthersGoOn() {
        var answer = person.get("/api/interventions");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.problem()).isEqualTo("urn:problem:service:unavailable");
        assertThat(answer.json().path("service").asString()).isEqualTo("intervention-service");
        assertThat(answer.json().path("detail").asString()).startsWith("intervention-service cannot be reached");
        assertThat(answer.header("Retry-After")).isEqualTo("2");
        assertThat(answer.header("X-Correlation-Id")).isNotBlank();
        assertThat(person.get("/api/sites").status()).isEqualTo(200);
        assertThat(person.get("/api/dashboards/operator").status()).isEqualTo(200);
    }

    @Test
    void aSilentServiceIsWaitedForOnceAndNoLonger() throws InterruptedException {
        var end = new CountDownLatch(1);
        gateway.dossier().answer(exchange -> wait(end));
        var answer = person.get("/api/sites");
        end.countDown();
        assertThat(answer.status()).isEqualTo(504);
        assertThat(answer.problem()).isEqualTo("urn:problem:service:timeout");
        assertThat(answer.json().path("service").asString()).isEqualTo("dossier-service");
        assertThat(gateway.dossier().arrived()).hasSize(1);
    }

    @Test
    void aReadIsRepeatedOnceWhenTheConnectionBreaks() {
        gateway.dossier().answer(exchange -> {
            if (gateway.dossier().arrived().size() == 1) {
                throw new IOException("the service dies");
            }
            Recorder.USUAL.to(exchange);
        });
        assertThat(person.get("/api/sites").status()).isEqualTo(200);
        assertThat(gateway.dossier().arrived()).hasSize(2);
    }

    @Test
    void aReadIsRepeatedOnlyOnce() {
        gateway.dossier().answer(FaultsIT::die);
        assertThat(person.get("/api/sites").status()).isEqualTo(503);
        assertThat(gateway.dossier().arrived()).hasSize(2);
    }

    @Test
    void whatWritesIsNeverRepeated() {
        gateway.dossier().answer(FaultsIT::die);
        assertThat(person.put(SITE, "{}").status()).isEqualTo(503);
        assertThat(person.post(SITE + "/stock", "{}").status()).isEqualTo(503);
        assertThat(person.delete(SITE).status()).isEqualTo(503);
        assertThat(gateway.dossier().arrived()).hasSize(3);
    }

    @Test
    void aShortAnswerThatBreaksOffIsAProblem() {
        gateway.dossier().answer(exchange -> breakOff(exchange, 100, 10));
        var answer = person.get("/api/sites");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.problem()).isEqualTo("urn:problem:service:unavailable");
        assertThat(answer.header("Content-Security-Policy")).isNotBlank();
        assertThat(answer.header("X-Correlation-Id")).isNotBlank();
    }

    @Test
    void aLongAnswerThatBreaksOffIsCutAndNotTakenForAll() {
        gateway.dossier().answer(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("1,".repeat(100_000).getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            throw new IOException("the service dies");
        });
        assertThatThrownBy(() -> person.get("/api/sites")).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void aLiveStreamIsPassedOnPieceByPiece() throws IOException {
        var seen = new CountDownLatch(1);
        gateway.reporting().answer(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            event(exchange, "first");
            wait(seen);
            event(exchange, "second");
            exchange.close();
        });
        var answer = person.open(person.request("/api/live").header("Accept", "text/event-stream"),
                BodyHandlers.ofInputStream());
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/event-stream");
        try (var stream = answer.body()) {
            assertThat(new String(stream.readNBytes(13), StandardCharsets.UTF_8)).isEqualTo("event: first\n");
            seen.countDown();
            assertThat(new String(stream.readAllBytes(), StandardCharsets.UTF_8)).contains("event: second");
        }
    }

    @Test
    void aLiveStreamOutlastsTheTimeLimitOfOrdinaryAnswers() throws IOException {
        gateway.reporting().answer(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            wait(new CountDownLatch(1), Duration.ofMillis(1500));
            event(exchange, "late");
            exchange.close();
        });
        var answer = person.open(person.request("/api/live"), BodyHandlers.ofString());
        assertThat(answer.body()).contains("event: late");
    }

    @Test
    void aLiveStreamFallsSilentWhenItsGrantIsRevoked() throws IOException {
        var grant = UUID.randomUUID();
        var watcher = gateway.person("watcher", Map.of(grant, Samples.mediator(Samples.CHAMPIGNY)));
        var id = watcher.get("/api/me").json().path("person").asString();
        gateway.reporting().answer(FaultsIT::tickForEver);
        try (var stream = watcher.open(watcher.request("/api/live"), BodyHandlers.ofInputStream()).body()) {
            assertThat(new String(stream.readNBytes(13), StandardCharsets.UTF_8)).isEqualTo("event: fresh\n");
            gateway.administrator().delete("/api/accounts/" + id + "/grants/" + grant);
            assertThat(CompletableFuture.supplyAsync(() -> end(stream))).succeedsWithin(Patience.LONG);
        }
    }

    @Test
    void aLiveStreamDoesNotHoldUpAStop() throws IOException {
        gateway.change("spring.lifecycle.timeout-per-shutdown-phase", "1h");
        gateway.restart();
        gateway.change("spring.lifecycle.timeout-per-shutdown-phase", "20s"); // of the next one
        person = gateway.browser().keep(person.cookie());
        gateway.reporting().answer(FaultsIT::tickForEver);
        try (var stream = person.open(person.request("/api/live"), BodyHandlers.ofInputStream()).body()) {
            assertThat(stream.readNBytes(13)).hasSize(13);
            assertThat(CompletableFuture.runAsync(gateway::restart)).succeedsWithin(Patience.LONG);
        }
        person = gateway.browser().keep(person.cookie());
    }

    @Test
    void whenTheBrowserLeavesTheServiceIsLeftAsWell() throws Exception {
        var left = new CountDownLatch(1);
        gateway.reporting().answer(exchange -> {
            try {
                tickForEver(exchange);
            } catch (IOException e) {
                left.countDown();
            }
        });
        var answer = person.open(person.request("/api/live"), BodyHandlers.ofInputStream());
        answer.body().close();
        assertThat(left.await(Patience.LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void problemsAreToldInFrenchToWhoeverReadsFrench() {
        Answer answer = person.send(person.bare("/api/interventions").header("Accept-Language", "fr-FR,fr;q=0.9"));
        assertThat(answer.json().path("title").asString()).isEqualTo("Une partie ne répond pas");
    }

    private static void die(HttpExchange exchange) throws IOException {
        throw new IOException("the service dies");
    }

    private static void breakOff(HttpExchange exchange, int announced, int sent) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, announced);
        exchange.getResponseBody().write(new byte[sent]);
        exchange.getResponseBody().flush();
        throw new IOException("the service dies");
    }

    private static byte[] end(InputStream stream) {
        try {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void tickForEver(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        while (true) {
            event(exchange, "fresh");
            wait(new CountDownLatch(1), Duration.ofMillis(50));
        }
    }

    private static void event(HttpExchange exchange, String name) throws IOException {
        exchange.getResponseBody().write("event: %s\ndata: {}\n\n".formatted(name).getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
    }

    private static void wait(CountDownLatch latch) {
        wait(latch, Duration.ofSeconds(5));
    }

    private static void wait(CountDownLatch latch, Duration longest) {
        try {
            var counted = latch.await(longest.toMillis(), TimeUnit.MILLISECONDS);
            assertThat(counted || latch.getCount() > 0).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
