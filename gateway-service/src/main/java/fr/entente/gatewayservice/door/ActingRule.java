package fr.entente.gatewayservice.door;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;

import fr.entente.gatewayservice.account.Grant;
import fr.entente.gatewayservice.session.SignedIn;
import fr.entente.servicekit.web.ProblemException;

/**
 * What a phone kept is handed in only by whom it was noted, and as what he acted then: the phone names that grant, and
 * in another's session, or under another grant of the same person, nothing happens.
 */
final class ActingRule {

    static final String HEADER = "Acting-As";

    void check(HttpServletRequest request, Optional<SignedIn> signedIn) {
        var noted = request.getHeader(HEADER);
        if (noted != null && signedIn.isPresent() && !noted.equals(grantOf(signedIn.get()))) {
            throw ProblemException.of(HttpStatus.CONFLICT, "acting", "changed");
        }
    }

    private static String grantOf(SignedIn who) {
        return Optional.ofNullable(who.acting()).map(Grant::id).map(Object::toString).orElse("");
    }
}
