package fr.entente.gatewayservice.routes;

import java.io.IOException;
import java.io.UncheckedIOException;

import jakarta.servlet.http.HttpServletRequest;

/** What was sent: read once and whole, however many want to see it. */
final class Body {

    private static final String ATTRIBUTE = Body.class.getName();

    private Body() {}

    static byte[] of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof byte[] known) {
            return known;
        }
        try {
            byte[] body = request.getInputStream().readAllBytes();
            request.setAttribute(ATTRIBUTE, body);
            return body;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
