package fr.entente.servicekit.web;

import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

import fr.entente.servicekit.tracing.Traceparent;
import fr.entente.servicekit.tracing.Traces;

/**
 * Gives every request an id that its answer and its log lines carry, and a place in a trace that the events it leads to
 * carry as well. Where a request comes without a trace, it begins here.
 */
public final class Correlation extends OncePerRequestFilter {

    public static final String HEADER = "X-Correlation-Id";

    private static final String ID = "correlation";
    private static final String TRACE = "traceparent";
    private static final String TRACE_ID = "traceId";
    private static final Pattern USABLE_ID = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    private final Traces traces;

    Correlation(Traces traces) {
        this.traces = traces;
    }

    /** The W3C trace context of the request under way. */
    public static @Nullable String traceparent() {
        return MDC.get(TRACE);
    }

    /** The id that the lines of this request carry. */
    public static @Nullable String id() {
        return MDC.get(ID);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var id = usable(request.getHeader(HEADER));
        var trace = traces.current().or(() -> Traceparent.read(request.getHeader(TRACE)))
                .orElseGet(Traceparent::begin);
        var given = id == null ? UUID.randomUUID().toString() : id;
        response.setHeader(HEADER, given);
        try (var _ = MDC.putCloseable(ID, given);
                var _ = MDC.putCloseable(TRACE_ID, trace.traceId());
                var _ = MDC.putCloseable(TRACE, trace.toString())) {
            chain.doFilter(request, response);
        }
    }

    private static @Nullable String usable(@Nullable String value) {
        return value != null && USABLE_ID.matcher(value).matches() ? value : null;
    }
}
