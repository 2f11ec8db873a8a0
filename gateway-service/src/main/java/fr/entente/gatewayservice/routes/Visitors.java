package fr.entente.gatewayservice.routes;

import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;

import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.access.Role;

/** Those who come by a link and have no account: the services know them by nothing but what they hold. */
public final class Visitors {

    /** The only addresses that are open to them. */
    public static final String PATH = "/api/orientation-links/**";

    private static final String PREFIX = PATH.substring(0, PATH.indexOf('*'));
    private static final Caller VISITOR = new Caller(new UUID(0, 0), Role.PARTNER, null, null);

    private Visitors() {}

    static boolean comeBy(HttpServletRequest request) {
        return request.getServletPath().startsWith(PREFIX);
    }

    static Caller visitor() {
        return VISITOR;
    }
}
