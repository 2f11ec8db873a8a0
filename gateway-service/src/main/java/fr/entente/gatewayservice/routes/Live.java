package fr.entente.gatewayservice.routes;

import java.util.function.BooleanSupplier;

import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.function.ServerRequest;

/** The stream of live updates, which goes on only while its session may still do what it could at the start. */
final class Live {

    static final String PATH = "/api/live";

    private static final String STILL_ALLOWED = Live.class.getName();

    private Live() {}

    static boolean isFor(ServerRequest request) {
        return request.requestPath().pathWithinApplication().equals(PathContainer.parsePath(PATH));
    }

    static void allowWhile(ServerRequest request, BooleanSupplier stillAllowed) {
        request.attributes().put(STILL_ALLOWED, stillAllowed);
    }

    static BooleanSupplier of(ServerRequest request) {
        return isFor(request) ? (BooleanSupplier) request.attribute(STILL_ALLOWED).orElseThrow() : () -> true;
    }
}
