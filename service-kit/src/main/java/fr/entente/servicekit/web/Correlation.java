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

/** Gives every request an id that its answer, its log lines and the events it leads to carry. */
public final class Correlation extends OncePerRequestFilter {

    public static final String HEADER = "X-Correlation-Id";

    private static final String ID = "correlation";
    private static final String TRACE = "traceparent";
    private static final Pattern USABLE_ID = Pattern.compile("[A-Za-z0-9._-]{8,64}");
    private static final Pattern USABLE_TRACE = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    /** The W3C trace context of the request under way, where it came with one. */
    static @Nullable String traceparent() {
        return MDC.get(TRACE);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var id = usable(request.getHeader(HEADER), USABLE_ID);
        var trace = usable(request.getHeader(TRACE), USABLE_TRACE);
        var given = id == null ? UUID.randomUUID().toString() : id;
        response.setHeader(HEADER, given);
        try (var _ = MDC.putCloseable(ID, given); var _ = MDC.putCloseable(TRACE, trace)) {
            chain.doFilter(request, response);
        }
    }

    private static @Nullable String usable(@Nullable String value, Pattern pattern) {
        return value != null && pattern.matcher(value).matches() ? value : null;
    }
}
