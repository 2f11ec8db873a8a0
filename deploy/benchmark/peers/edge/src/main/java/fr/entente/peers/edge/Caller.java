package fr.entente.peers.edge;

import java.util.Optional;
import java.util.UUID;

import org.springframework.security.oauth2.jwt.Jwt;

/** Who calls, read from the token. */
record Caller(UUID person, UUID scheme, Optional<UUID> landlord) {

    static Caller of(Jwt token) {
        return new Caller(UUID.fromString(token.getSubject()), UUID.fromString(token.getClaimAsString("scheme")),
                Optional.ofNullable(token.getClaimAsString("landlord")).map(UUID::fromString));
    }
}
