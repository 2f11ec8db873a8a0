package fr.entente.servicekit.access;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;

/** A caller with the token that says so; a controller may take it as an argument to know when the token ends. */
public final class CallerToken extends AbstractAuthenticationToken {

    private final transient Caller caller;
    private final transient Jwt token;

    CallerToken(Caller caller, Jwt token) {
        super(List.of());
        this.caller = caller;
        this.token = token;
        setAuthenticated(true);
    }

    public Caller caller() {
        return caller;
    }

    public Instant expiresAt() {
        return Objects.requireNonNull(token.getExpiresAt());
    }

    @Override
    public Object getCredentials() {
        return token;
    }

    @Override
    public Object getPrincipal() {
        return caller;
    }

    @Override
    public String getName() {
        return caller.person().toString();
    }
}
