package fr.entente.gatewayservice.routes;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import fr.entente.gatewayservice.account.AccountDesk;
import fr.entente.gatewayservice.account.Colleague;
import fr.entente.gatewayservice.session.web.CurrentSession;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.web.ProblemException;

/**
 * Whoever is given work must work in the scheme. Only the gateway knows accounts, and nothing reaches a service but
 * through it. What cannot be read is left to the service, which refuses it.
 */
@Component
class Assignees {

    private static final List<Naming> NAMINGS = List.of(
            new Naming(HttpMethod.POST, "/api/dossiers/{id}/mediators", "mediatorId"),
            new Naming(HttpMethod.POST, "/api/dossiers/{id}/handover", "to"),
            new Naming(HttpMethod.POST, "/api/requests/{id}/assignment", "mediatorId"),
            new Naming(HttpMethod.POST, "/api/requests/{id}/handover", "to"),
            new Naming(HttpMethod.PUT, "/api/shifts/{id}", "mediators"),
            new Naming(HttpMethod.POST, "/api/shifts/{id}/plan", "mediators"));

    private final AccountDesk accounts;
    private final JsonMapper json;

    Assignees(AccountDesk accounts, JsonMapper json) {
        this.accounts = accounts;
        this.json = json;
    }

    void check(ServerRequest request) {
        NAMINGS.stream().filter(naming -> naming.fits(request)).findFirst()
                .ifPresent(naming -> check(request, naming.field()));
    }

    private void check(ServerRequest request, String field) {
        Caller caller = CurrentSession.of(request.servletRequest()).requiredCaller();
        if (!caller.role().isOperator()) {
            return; // the service refuses them, and they are told of nobody whether he works here
        }
        Set<UUID> colleagues = accounts.colleagues(caller).stream().map(Colleague::person)
                .collect(Collectors.toUnmodifiableSet());
        if (!colleagues.containsAll(named(Body.of(request.servletRequest()), field))) {
            throw ProblemException.ofField(HttpStatus.NOT_FOUND, "colleague", "unknown", field);
        }
    }

    private Collection<UUID> named(byte[] body, String field) {
        try {
            JsonNode named = json.readTree(body).path(field);
            return (named.isArray() ? named.valueStream() : Stream.of(named)).map(this::person)
                    .flatMap(Optional::stream).toList();
        } catch (JacksonException _) {
            return List.of();
        }
    }

    /** Read as the services read it, who understand more than one spelling of an id. */
    private Optional<UUID> person(JsonNode named) {
        try {
            return Optional.ofNullable(json.convertValue(named, UUID.class));
        } catch (JacksonException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Where somebody is named, and in which field. */
    private record Naming(HttpMethod method, PathPattern path, String field) {

        Naming(HttpMethod method, String path, String field) {
            this(method, PathPatternParser.defaultInstance.parse(path), field);
        }

        boolean fits(ServerRequest request) {
            return request.method().equals(method) && path.matches(request.requestPath().pathWithinApplication());
        }
    }
}
