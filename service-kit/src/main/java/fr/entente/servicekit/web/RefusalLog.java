package fr.entente.servicekit.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

import fr.entente.servicekit.access.CallerToken;

/**
 * One line for each command that is refused: what was asked of what, and why not; never what came in. Counts who was
 * not allowed, and who asked for what exists only for others.
 */
@RestControllerAdvice
final class RefusalLog implements ResponseBodyAdvice<Object> {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalLog.class);
    private static final String PROBLEM = "urn:problem:";

    private final MeterRegistry meters;
    private final ObjectProvider<Existing> existing;

    RefusalLog(ObjectProvider<MeterRegistry> meters, ObjectProvider<Existing> existing) {
        this.meters = meters.getIfAvailable(SimpleMeterRegistry::new);
        this.existing = existing;
        denied("access:forbidden");
        acrossTenants(0);
    }

    @Override
    public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(@Nullable Object body, MethodParameter returned, MediaType type,
            Class<? extends HttpMessageConverter<?>> converter, ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body instanceof ProblemDetail problem && request instanceof ServletServerHttpRequest asked) {
            count(problem, asked);
            if (isRefused(problem) && !HttpMethod.GET.equals(request.getMethod())) {
                LOG.info("{} {} refused: {} {}", request.getMethod(), LoggedPath.of(asked.getServletRequest()),
                        problem.getStatus(), problem.getType());
            }
        }
        return body;
    }

    private void count(ProblemDetail problem, ServletServerHttpRequest request) {
        switch (HttpStatus.resolve(problem.getStatus())) {
            case UNAUTHORIZED, FORBIDDEN -> denied(String.valueOf(problem.getType()).replace(PROBLEM, "")).increment();
            case NOT_FOUND -> {
                if (request.getPrincipal() instanceof CallerToken && isElsewhere(request.getServletRequest())) {
                    acrossTenants(1);
                }
            }
            case null, default -> {}
        }
    }

    private Counter denied(String reason) {
        return meters.counter("authz.denied", "reason", reason);
    }

    private void acrossTenants(int attempts) {
        meters.counter("cross.tenant.attempts").increment(attempts);
    }

    /** Told to nobody but the operator: the answer is the same as for what does not exist at all. */
    private boolean isElsewhere(HttpServletRequest request) {
        return existing.stream().anyMatch(kept -> LoggedPath.ids(request).anyMatch(kept::has));
    }

    private static boolean isRefused(ProblemDetail problem) {
        return HttpStatusCode.valueOf(problem.getStatus()).is4xxClientError();
    }
}
