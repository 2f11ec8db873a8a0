package fr.entente.gatewayservice.account.web;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

import fr.entente.gatewayservice.account.Grant;
import fr.entente.servicekit.access.Role;
import fr.entente.servicekit.web.ProblemException;

record GrantForm(@NotNull Role role, @Nullable UUID schemeId, @Size(max = 200) @Nullable String schemeName,
        @Nullable UUID landlordId, @Size(max = 200) @Nullable String landlordName,
        @Size(max = 200) @Nullable String operatorName) {

    Grant grant(UUID id) {
        check("schemeId", schemeId, role != Role.ADMINISTRATOR);
        check("schemeName", schemeName, role != Role.ADMINISTRATOR);
        switch (role) {
            case LANDLORD -> {
                check("landlordId", landlordId, true);
                check("landlordName", landlordName, true);
            }
            case ADMINISTRATOR, MEDIATOR, MANAGER, AUDITOR -> check("landlordId", landlordId, false);
            case COORDINATOR, PARTNER -> {}
        }
        return new Grant(id, role, schemeId, schemeName, landlordId, landlordName, operatorName);
    }

    private void check(String field, @Nullable Object value, boolean needed) {
        if (needed != (value != null)) {
            throw ProblemException.ofField(HttpStatus.BAD_REQUEST, "grant", needed ? "field-needed" : "field-foreign",
                    field, field, role);
        }
    }
}
