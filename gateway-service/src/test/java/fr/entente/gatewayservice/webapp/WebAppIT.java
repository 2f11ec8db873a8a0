package fr.entente.gatewayservice.webapp;

import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import fr.entente.gatewayservice.testing.Answer;
import fr.entente.gatewayservice.testing.Browser;
import fr.entente.gatewayservice.testing.RunningGateway;

import static org.assertj.core.api.Assertions.assertThat;

class WebAppIT {

    private static RunningGateway gateway;
    private static Browser browser;

    @BeforeAll
    static void start() {
        gateway = RunningGateway.start();
        browser = gateway.browser();
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.html", "/dashboard", "/dossiers/0199b1e0-0000-7000-8000-000000000001?step=x"})
    void everyAddressOfTheAppIsItsPage(String path) {
        var page = page(path);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.body()).contains("<entente-app>");
        assertThat(page.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(page.header("ETag")).startsWith("W/");
        assertThat(page.header("Content-Language")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing.js", "/app/nothing.js", "/lib/lit/nothing.js", "/lib/nothing/index.js",
            "/.well-known/nothing", "/actuator/nothing", "/../application.yml", "/app/..%2f..%2fapplication.yml"})
    void whatIsNoPageAndNoFileIsNotFound(String path) {
        assertThat(page(path).status()).isIn(400, 404);
    }

    @Test
    void aDataRequestThatLostItsWayGetsNoPage() {
        var answer = browser.send(browser.request("/dashboard").header("Accept", "application/json"));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem()).isEqualTo("urn:problem:request:not-found");
    }

    @Test
    void thePolicyAllowsExactlyTheInlineScriptsOfThePage() throws NoSuchAlgorithmException {
        var page = page("/");
        var inline = Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL).matcher(page.body());
        assertThat(inline.find()).isTrue();
        var hash = MessageDigest.getInstance("SHA-256").digest(inline.group(1).getBytes(StandardCharsets.UTF_8));
        assertThat(page.header("Content-Security-Policy"))
                .contains("'sha256-%s'".formatted(Base64.getEncoder().encodeToString(hash)));
    }

    @Test
    void everythingThePageNamesIsThere() {
        var named = Pattern.compile("\"(/(?:lib|app|styles)/[^\"]+\\.[a-z0-9]+)\"").matcher(page("/").body()).results()
                .map(result -> result.group(1)).distinct().toList();
        assertThat(named).hasSizeGreaterThan(5)
                .allSatisfy(path -> assertThat(browser.get(path).status()).as(path).isEqualTo(200));
    }

    @Test
    void librariesByVersionAreKeptForEver() {
        var lit = Library.find("org.mvnpm:lit");
        var kept = browser.get(lit.versionedPath() + "index.js");
        assertThat(kept.header("Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
        assertThat(kept.header("Content-Type")).startsWith("text/javascript");
        assertThat(page("/").body()).contains(lit.versionedPath());
        assertThat(browser.get("/lib/lit@0.0.1/index.js").status()).isEqualTo(404);
        assertThat(browser.get(lit.unversionedPath() + "index.js").header("Cache-Control"))
                .isEqualTo("max-age=86400, public");
    }

    @Test
    void anUnchangedFileIsNotSentAgain() {
        var first = browser.get("/app/main.js");
        assertThat(first.header("Cache-Control")).isEqualTo("no-cache");
        var tag = Objects.requireNonNull(first.header("ETag"));
        var again = browser.send(browser.request("/app/main.js").header("If-None-Match", tag));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void textIsCompressed() {
        var answer = browser.send(browser.request("/").header("Accept", "text/html").header("Accept-Encoding", "gzip"));
        assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
    }

    @Test
    void everyFileOfTheServiceWorkerIsThereWithTheContentItExpects() throws NoSuchAlgorithmException {
        var worker = browser.get(ServiceWorker.PATH);
        assertThat(worker.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(worker.header("Content-Type")).startsWith("text/javascript");
        assertThat(worker.header("ETag")).startsWith("W/");
        var files = Pattern.compile("\"(/[^\"]*)\":\"([0-9a-f]{64})\"").matcher(worker.body()).results().toList();
        var sha256 = MessageDigest.getInstance("SHA-256");
        assertThat(files).hasSizeGreaterThan(100).allSatisfy(file -> {
            var request = browser.request(file.group(1)).header("Accept", "text/html,*/*");
            var answer = browser.open(request, BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as(file.group(1)).isEqualTo(200);
            assertThat(HexFormat.of().formatHex(sha256.digest(answer.body()))).as(file.group(1))
                    .isEqualTo(file.group(2));
        });
    }

    @Test
    void theAppCanBeInstalledInBothLanguages() {
        var french = browser.get("/manifest.webmanifest");
        var english = browser.get("/manifest.en.webmanifest");
        assertThat(french.header("Content-Type")).startsWith("application/manifest+json");
        assertThat(french.json().propertyNames()).containsExactlyElementsOf(english.json().propertyNames());
        assertThat(french.json().path("id")).isEqualTo(english.json().path("id"));
        assertThat(french.json().path("icons")).isEqualTo(english.json().path("icons")).isNotEmpty()
                .allSatisfy(icon -> assertThat(browser.get(icon.path("src").asString()).header("Content-Type"))
                        .startsWith(icon.path("type").asString()));
    }

    private static Answer page(String path) {
        return browser.send(browser.request(path).header("Accept", "text/html,application/xhtml+xml"));
    }
}
