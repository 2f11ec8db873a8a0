package fr.entente.gatewayservice.routes;

import java.io.IOException;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/** Has a refusal on a route told like those of controllers: by the advice, which Spring asks for controllers only. */
record Refused(Throwable refusal, HandlerExceptionResolver problems) implements ServerResponse {

    @Override
    public HttpStatusCode statusCode() {
        return HttpStatus.INTERNAL_SERVER_ERROR;
    }

    @Override
    public HttpHeaders headers() {
        return new HttpHeaders();
    }

    @Override
    public MultiValueMap<String, Cookie> cookies() {
        return new LinkedMultiValueMap<>();
    }

    @Override
    public @Nullable ModelAndView writeTo(HttpServletRequest request, HttpServletResponse response, Context context)
            throws IOException {
        if (!(refusal instanceof Exception exception)
                || problems.resolveException(request, response, null, exception) == null) {
            throw new IOException(refusal);
        }
        return null;
    }
}
