package fr.entente.gatewayservice.session.web;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

import fr.entente.gatewayservice.session.LockoutProperties;
import fr.entente.gatewayservice.session.SessionProperties;
import fr.entente.gatewayservice.session.SessionSecret;

/**
 * All that a browser ever holds, of its session and of itself: out of reach of scripts, and not sent along by other
 * sites' forms.
 */
@Component
public class SessionCookie {

    private final SessionProperties properties;
    private final LockoutProperties lockout;

    public SessionCookie(SessionProperties properties, LockoutProperties lockout) {
        this.properties = properties;
        this.lockout = lockout;
    }

    public Optional<SessionSecret> read(HttpServletRequest request) {
        return read(request, properties.cookieName());
    }

    /** Which browser it is, where somebody signed in before. */
    Optional<SessionSecret> device(HttpServletRequest request) {
        return read(request, properties.deviceCookieName());
    }

    private static Optional<SessionSecret> read(HttpServletRequest request, String name) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies).filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue).findFirst().flatMap(SessionSecret::read);
    }

    ResponseCookie give(SessionSecret secret) {
        return cookie(properties.cookieName(), secret.text(), properties.longest());
    }

    ResponseCookie giveDevice(SessionSecret secret) {
        return cookie(properties.deviceCookieName(), secret.text(), lockout.deviceKnown());
    }

    ResponseCookie takeBack() {
        return cookie(properties.cookieName(), "", Duration.ZERO);
    }

    private ResponseCookie cookie(String name, String value, Duration age) {
        return ResponseCookie.from(name, value).httpOnly(true).secure(properties.secure())
                .sameSite("Lax").path("/").maxAge(age).build();
    }
}
