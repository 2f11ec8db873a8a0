package fr.entente.gatewayservice.door;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/** What browsers are told to refuse on our behalf. */
final class SecurityHeaders {

    private static final String ALL_OFF = "accelerometer=(), camera=(), display-capture=(), geolocation=(), "
            + "gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

    private SecurityHeaders() {}

    static List<HeaderWriter> writers(String contentPolicy, boolean secure) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Security-Policy", contentPolicy);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Referrer-Policy", "same-origin");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("Permissions-Policy", ALL_OFF);
        headers.put("Cache-Control", "no-store");
        if (secure) {
            headers.put("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        return headers.entrySet().stream()
                .<HeaderWriter>map(header -> new StaticHeadersWriter(header.getKey(), header.getValue())).toList();
    }
}
