package fr.entente.gatewayservice.webapp;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.entente.servicekit.storage.Digests;

/** What the page may load: its own files and nothing else. An inline script runs only unchanged. */
public record ContentPolicy(String header) {

    static ContentPolicy of(List<String> inlineScripts) {
        var scripts = Stream.concat(Stream.of("'self'"), inlineScripts.stream().map(ContentPolicy::source))
                .collect(Collectors.joining(" "));
        return new ContentPolicy(String.join("; ", "default-src 'none'", "script-src " + scripts, "style-src 'self'",
                "img-src 'self' data:", "font-src 'self'", "connect-src 'self'", "manifest-src 'self'",
                "worker-src 'self'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'"));
    }

    private static String source(String script) {
        var hash = Digests.sha256(script.getBytes(StandardCharsets.UTF_8));
        return "'sha256-%s'".formatted(Base64.getEncoder().encodeToString(hash));
    }
}
