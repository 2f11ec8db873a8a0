package fr.entente.gatewayservice.routes;

import java.util.List;

import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

import fr.entente.gatewayservice.session.Sessions;
import fr.entente.gatewayservice.session.SignedIn;
import fr.entente.gatewayservice.session.web.CurrentSession;
import fr.entente.gatewayservice.token.Tokens;
import fr.entente.servicekit.access.Caller;

/**
 * What a service is told: the headers it understands, and who is calling. Cookies, tokens and forwarding headers that
 * came from outside stay outside.
 */
@Component
class OutgoingHeaders implements RequestHttpHeadersFilter, Ordered {

    private static final List<String> PASSED = List.of(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE,
            HttpHeaders.CONTENT_TYPE, HttpHeaders.IF_MATCH, HttpHeaders.IF_NONE_MATCH, "Idempotency-Key",
            "Last-Event-ID", "Read-After");

    private final Tokens tokens;
    private final Sessions sessions;

    OutgoingHeaders(Tokens tokens, Sessions sessions) {
        this.tokens = tokens;
        this.sessions = sessions;
    }

    @Override
    public HttpHeaders apply(HttpHeaders incoming, ServerRequest request) {
        var caller = Visitors.comeBy(request.servletRequest()) ? Visitors.visitor() : signedIn(request);
        var outgoing = new HttpHeaders();
        PASSED.forEach(name -> outgoing.addAll(name, incoming.getOrEmpty(name)));
        Trace.addTo(outgoing);
        outgoing.setBearerAuth(tokens.of(caller));
        return outgoing;
    }

    private Caller signedIn(ServerRequest request) {
        var signedIn = CurrentSession.of(request.servletRequest());
        var caller = signedIn.requiredCaller();
        Live.allowWhile(request, () -> sessions.find(signedIn.session()).flatMap(SignedIn::caller)
                .filter(caller::equals).isPresent());
        return caller;
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
