package fr.entente.gatewayservice.door;

import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

import fr.entente.gatewayservice.session.SessionProperties;
import fr.entente.servicekit.web.ProblemException;

/**
 * Lets a change pass only when the browser itself says that it comes from a page of ours. Whoever is no browser says so
 * with an {@code Origin} equal to the address it calls; who says nothing is refused.
 */
final class OriginRule {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final String SITE = "Sec-Fetch-Site";

    private final String scheme;

    OriginRule(SessionProperties sessions) {
        this.scheme = sessions.secure() ? "https" : "http";
    }

    void check(HttpServletRequest request) {
        if (!SAFE.contains(request.getMethod()) && !isOurs(request)) {
            throw ProblemException.of(HttpStatus.FORBIDDEN, "origin", "foreign");
        }
    }

    private boolean isOurs(HttpServletRequest request) {
        var site = request.getHeader(SITE);
        return site == null ? isOurs(request.getHeader(HttpHeaders.ORIGIN), request) : site.equals("same-origin");
    }

    private boolean isOurs(@Nullable String origin, HttpServletRequest request) {
        var host = request.getHeader(HttpHeaders.HOST);
        return origin != null && host != null && origin.equalsIgnoreCase(scheme + "://" + host);
    }
}
