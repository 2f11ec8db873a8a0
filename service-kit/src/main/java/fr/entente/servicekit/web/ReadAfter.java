package fr.entente.servicekit.web;

import java.time.Duration;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets everybody read his own writing: a read with {@code Read-After: <id>@<version>} waits a moment for it, and is
 * otherwise told "not yet"; never something older in silence.
 */
final class ReadAfter implements HandlerInterceptor {

    static final String HEADER = "Read-After";

    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9-]{1,100})@([1-9][0-9]{0,17})");

    private final ReadProgress progress;
    private final Duration patience;

    ReadAfter(ReadProgress progress, Duration patience) {
        this.progress = progress;
        this.patience = patience;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var wanted = request.getHeader(HEADER);
        if (wanted != null && HttpMethod.GET.matches(request.getMethod())) {
            await(wanted, response);
        }
        return true;
    }

    private void await(String wanted, HttpServletResponse response) {
        var form = FORM.matcher(wanted);
        if (!form.matches()) {
            throw ProblemException.ofField(HttpStatus.BAD_REQUEST, "view", "malformed", HEADER);
        }
        if (!progress.await(form.group(1), Long.parseLong(form.group(2)), patience)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
            throw ProblemException.of(HttpStatus.TOO_EARLY, "view", "not-yet");
        }
    }
}
