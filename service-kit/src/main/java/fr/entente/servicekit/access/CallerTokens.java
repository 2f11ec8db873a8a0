package fr.entente.servicekit.access;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** Reads the caller from a token whose signature holds. */
final class CallerTokens implements Converter<Jwt, CallerToken> {

    @Override
    public CallerToken convert(Jwt token) {
        try {
            var role = Role.valueOf(String.valueOf(token.getClaimAsString("role")));
            var person = UUID.fromString(token.getSubject());
            return new CallerToken(new Caller(person, role, id(token, "scheme"), id(token, "landlord")), token);
        } catch (IllegalArgumentException | AccessRejection e) {
            throw new InvalidBearerTokenException("The token names no caller", e);
        }
    }

    private static @Nullable UUID id(Jwt token, String claim) {
        var value = token.getClaimAsString(claim);
        return value == null ? null : UUID.fromString(value);
    }
}
