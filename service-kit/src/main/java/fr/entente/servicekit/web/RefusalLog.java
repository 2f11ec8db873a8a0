package fr.entente.servicekit.web;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** One line for each command that is refused: what was asked of what, and why not. Never what came in. */
@RestControllerAdvice
final class RefusalLog implements ResponseBodyAdvice<Object> {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalLog.class);

    @Override
    public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(@Nullable Object body, MethodParameter returned, MediaType type,
            Class<? extends HttpMessageConverter<?>> converter, ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body instanceof ProblemDetail problem && isRefused(problem)
                && !HttpMethod.GET.equals(request.getMethod())) {
            LOG.info("{} {} refused: {} {}", request.getMethod(), request.getURI().getRawPath(), problem.getStatus(),
                    problem.getType());
        }
        return body;
    }

    private static boolean isRefused(ProblemDetail problem) {
        return HttpStatusCode.valueOf(problem.getStatus()).is4xxClientError();
    }
}
