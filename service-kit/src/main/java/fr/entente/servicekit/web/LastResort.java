package fr.entente.servicekit.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;
import tools.jackson.databind.json.JsonMapper;

import fr.entente.servicekit.access.DatabaseFaults;

/**
 * Answers what nobody else did: a database that cannot be used just now as 503, a read with a value the database cannot
 * take as 400, anything else as 500 with one line in the log and no word about the inside. It stands last, behind every
 * advice.
 */
final class LastResort implements HandlerExceptionResolver {

    private static final Logger LOG = LoggerFactory.getLogger(LastResort.class);

    private final Problems problems;
    private final JsonMapper json;

    LastResort(Problems problems, JsonMapper json) {
        this.problems = problems;
        this.json = json;
    }

    @Override
    public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
            @Nullable Object handler, Exception fault) {
        if (response.isCommitted()) {
            LOG.debug("Nobody waits for the answer to {} {} any more", request.getMethod(), LoggedPath.of(request));
        } else if (DatabaseFaults.passing(fault)) {
            LOG.warn("{} {} found no usable database: {}", request.getMethod(), LoggedPath.of(request),
                    fault.toString());
            writeUnavailable(request, response);
        } else if (DisconnectedClientHelper.isClientDisconnectedException(fault)) {
            LOG.debug("{} {} lost a connection", request.getMethod(), LoggedPath.of(request), fault);
            writeUnavailable(request, response);
        } else if (HttpMethod.GET.matches(request.getMethod()) && DatabaseFaults.unusableValue(fault)) {
            LOG.warn("{} {} asked with a value the database cannot take", request.getMethod(),
                    LoggedPath.of(request));
            write(request, response, HttpStatus.BAD_REQUEST, "unusable-value");
        } else {
            LOG.error("{} {} failed", request.getMethod(), LoggedPath.of(request), fault);
            write(request, response, HttpStatus.INTERNAL_SERVER_ERROR, "failed");
        }
        return new ModelAndView();
    }

    private void writeUnavailable(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, "2");
        write(request, response, HttpStatus.SERVICE_UNAVAILABLE, "unavailable");
    }

    private void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String reason) {
        var problem = problems.of(status, "request", reason);
        problem.setInstance(java.net.URI.create(request.getRequestURI()));
        try {
            response.setStatus(status.value());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getOutputStream().write(json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
        } catch (IOException _) {
            LOG.debug("Nobody waits for the answer to {} {} any more", request.getMethod(), LoggedPath.of(request));
        }
    }
}
