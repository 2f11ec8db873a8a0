package fr.entente.gatewayservice.door;

import java.io.IOException;
import java.util.List;
import java.util.Objects;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Remembers that a request came with a word about whom it was forwarded for. Tomcat takes that header away once it has
 * believed it, and the address it then shows may be any that a client has written there.
 */
final class ForwardedMark extends ValveBase {

    private static final String FORWARDED = ForwardedMark.class.getName();
    private static final List<String> HEADERS = List.of("X-Forwarded-For", "Forwarded");

    ForwardedMark() {
        super(true);
    }

    static boolean isOn(HttpServletRequest request) {
        return request.getAttribute(FORWARDED) != null;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (HEADERS.stream().map(request::getHeader).anyMatch(Objects::nonNull)) {
            request.setAttribute(FORWARDED, true);
        }
        getNext().invoke(request, response);
    }
}
