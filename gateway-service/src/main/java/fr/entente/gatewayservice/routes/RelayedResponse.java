package fr.entente.gatewayservice.routes;

import java.io.IOException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

import fr.entente.gatewayservice.routes.ServiceExchange.Answer;
import fr.entente.servicekit.web.Correlation;

/** A service's answer on its way to the browser. */
final class RelayedResponse implements ServerResponse {

    private final Answer answer;
    private final HandlerExceptionResolver problems;
    private final BooleanSupplier stillAllowed;
    private final Consumer<Answer> end;
    private final HttpHeaders headers = new HttpHeaders();

    RelayedResponse(Answer answer, HandlerExceptionResolver problems, BooleanSupplier stillAllowed,
            Consumer<Answer> end) {
        this.answer = answer;
        this.problems = problems;
        this.stillAllowed = stillAllowed;
        this.end = end;
    }

    @Override
    public HttpStatusCode statusCode() {
        return answer.getStatusCode();
    }

    @Override
    public HttpHeaders headers() {
        return headers;
    }

    @Override
    public MultiValueMap<String, Cookie> cookies() {
        return new LinkedMultiValueMap<>();
    }

    @Override
    public @Nullable ModelAndView writeTo(HttpServletRequest request, HttpServletResponse response, Context context)
            throws IOException {
        response.setStatus(statusCode().value());
        headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        try {
            new Relay(answer, response).copy(stillAllowed);
        } catch (ServiceFault fault) {
            giveUp(fault, request, response);
        } finally {
            end.accept(answer);
        }
        return null;
    }

    /** While nothing is on its way a problem can still be told. */
    private void giveUp(ServiceFault fault, HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted()) {
            CutShort.cut(request);
        } else {
            var correlation = response.getHeader(Correlation.HEADER);
            response.reset();
            response.setHeader(Correlation.HEADER, correlation);
            problems.resolveException(request, response, null, fault);
        }
    }
}
