package fr.entente.gatewayservice.door;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

import fr.entente.gatewayservice.session.Sessions;
import fr.entente.gatewayservice.session.SignedIn;
import fr.entente.gatewayservice.session.web.SessionCookie;

/** What every request passes before anything answers it. A refusal is told as a problem, like all others. */
final class Door extends OncePerRequestFilter {

    private final OriginRule origin;
    private final RateLimit rate;
    private final JsonRule json = new JsonRule();
    private final ActingRule acting = new ActingRule();
    private final OperatorsOnly operators;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final HandlerExceptionResolver problems;
    private final MeterRegistry meters;

    Door(OriginRule origin, RateLimit rate, OperatorsOnly operators, Sessions sessions, SessionCookie cookie,
            HandlerExceptionResolver problems, MeterRegistry meters) {
        this.operators = operators;
        this.origin = origin;
        this.rate = rate;
        this.sessions = sessions;
        this.cookie = cookie;
        this.problems = problems;
        this.meters = meters;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (passes(request, response)) {
            chain.doFilter(request, response);
        }
    }

    private boolean passes(HttpServletRequest request, HttpServletResponse response) {
        try {
            check(request);
            return true;
        } catch (RuntimeException refusal) {
            meters.counter("gateway.refused", "by", refusal.getClass().getSimpleName()).increment();
            if (problems.resolveException(request, response, null, refusal) == null) {
                throw refusal;
            }
            return false;
        }
    }

    private void check(HttpServletRequest request) {
        var path = request.getServletPath(); // decoded: no other spelling leads past
        if (path.startsWith("/actuator")) {
            operators.check(request);
        } else if (path.equals("/api") || path.startsWith("/api/")) {
            origin.check(request);
            var signedIn = sender(request);
            signedIn.ifPresent(who -> rate.check(who.session().value()));
            json.check(request);
            acting.check(request, signedIn);
            signIn(signedIn);
        }
    }

    /** Whom memory does not know costs a question to the database: of these an address has so many and no more. */
    private Optional<SignedIn> sender(HttpServletRequest request) {
        var secret = cookie.read(request);
        var known = secret.flatMap(sessions::remembered);
        if (known.isPresent()) {
            return known;
        }
        rate.check(request.getRemoteAddr());
        return secret.flatMap(sessions::find);
    }

    private static void signIn(Optional<SignedIn> signedIn) {
        signedIn.ifPresent(who -> {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new PreAuthenticatedAuthenticationToken(who, "", List.of()));
            SecurityContextHolder.setContext(context);
        });
    }
}
