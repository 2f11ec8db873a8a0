package fr.entente.dossierservice.request.web;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.http.HttpStatus;

import fr.entente.dossierservice.words.Origin;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.web.ProblemException;

/** A landlord asks as a landlord and a partner as a partner; what nobody asked for is no request. */
final class Origins {

    private Origins() {}

    static void mustFit(Origin origin, Caller caller) {
        Set<Origin> allowed = switch (caller.role()) {
            case LANDLORD -> EnumSet.of(Origin.LANDLORD_REQUEST);
            case PARTNER -> EnumSet.of(Origin.PARTNER_REQUEST);
            case MEDIATOR, MANAGER, COORDINATOR, ADMINISTRATOR, AUDITOR ->
                    EnumSet.of(Origin.LANDLORD_REQUEST, Origin.PARTNER_REQUEST);
        };
        if (!allowed.contains(origin)) {
            throw ProblemException.ofField(HttpStatus.BAD_REQUEST, "request", "origin", "origin",
                    allowed.stream().map(Origin::name).collect(Collectors.joining(", ")));
        }
    }
}
