package fr.entente.gatewayservice.session;

import java.security.Principal;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

import fr.entente.gatewayservice.account.Grant;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.web.ProblemException;

/**
 * Who sends a request, as his session says.
 *
 * @param acting the grant he acts under; none until he chose one, or when it was revoked
 */
public record SignedIn(SessionId session, UUID person, @Nullable Grant acting) implements Principal {

    public Optional<Caller> caller() {
        return Optional.ofNullable(acting).map(grant -> grant.caller(person));
    }

    public Caller requiredCaller() {
        return caller().orElseThrow(() -> ProblemException.of(HttpStatus.FORBIDDEN, "acting", "required"));
    }

    @Override
    public String getName() {
        return person.toString();
    }
}
