package fr.entente.gatewayservice.session.web;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

import fr.entente.gatewayservice.session.SessionProperties;
import fr.entente.gatewayservice.session.SessionSecret;

/** The only thing a browser ever holds: out of reach of scripts, and not sent along by other sites' forms. */
@Component
public class SessionCookie {

    private final SessionProperties properties;

    public SessionCookie(SessionProperties properties) {
        this.properties = properties;
    }

    public Optional<SessionSecret> read(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies).filter(cookie -> cookie.getName().equals(properties.cookieName()))
                        .map(Cookie::getValue).findFirst().flatMap(SessionSecret::read);
    }

    ResponseCookie give(SessionSecret secret) {
        return cookie(secret.text(), properties.longest());
    }

    ResponseCookie takeBack() {
        return cookie("", Duration.ZERO);
    }

    private ResponseCookie cookie(String value, Duration age) {
        return ResponseCookie.from(properties.cookieName(), value).httpOnly(true).secure(properties.secure())
                .sameSite("Lax").path("/").maxAge(age).build();
    }
}
