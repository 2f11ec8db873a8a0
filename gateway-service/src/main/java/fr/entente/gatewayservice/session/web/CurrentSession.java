package fr.entente.gatewayservice.session.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;

import fr.entente.gatewayservice.session.SignedIn;
import fr.entente.servicekit.web.ProblemException;

/** Whose session a request belongs to, once the door has found it. */
public final class CurrentSession {

    private CurrentSession() {}

    public static SignedIn of(HttpServletRequest request) {
        if (request.getUserPrincipal() instanceof Authentication authentication
                && authentication.getPrincipal() instanceof SignedIn signedIn) {
            return signedIn;
        }
        throw ProblemException.of(HttpStatus.UNAUTHORIZED, "session", "required");
    }
}
