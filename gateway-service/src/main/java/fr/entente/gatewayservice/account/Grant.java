package fr.entente.gatewayservice.account;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.access.Role;

/** What a person may act as. Its meaning never changes: another meaning is another grant. */
public record Grant(UUID id, Role role, @Nullable UUID schemeId, @Nullable String schemeName, @Nullable UUID landlordId,
        @Nullable String landlordName, @Nullable String operatorName) {

    public Caller caller(UUID person) {
        return new Caller(person, role, schemeId, landlordId);
    }
}
