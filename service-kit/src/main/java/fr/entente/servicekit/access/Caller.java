package fr.entente.servicekit.access;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Who is calling, as the token says; nothing of it ever comes from the request. A controller takes it as an argument.
 *
 * @param scheme the one he acts in; none for an administrator
 * @param landlord the one he belongs to, where he belongs to one
 */
public record Caller(UUID person, Role role, @Nullable UUID scheme, @Nullable UUID landlord) {

    public Caller {
        if (role == Role.LANDLORD && landlord == null) {
            throw new AccessRejection.Forbidden("A landlord's staff without a landlord");
        }
    }

    public UUID requiredScheme() {
        if (scheme == null) {
            throw new AccessRejection.Forbidden("%s acts in no scheme".formatted(role));
        }
        return scheme;
    }

    /** Present for a landlord's staff only: every query narrows by it. The other roles see the whole scheme. */
    public Optional<UUID> boundLandlord() {
        return role == Role.LANDLORD ? Optional.ofNullable(landlord) : Optional.empty();
    }

    public Caller mustBe(Role... allowed) {
        if (!Set.of(allowed).contains(role)) {
            throw new AccessRejection.Forbidden("%s may not do this".formatted(role));
        }
        return this;
    }
}
