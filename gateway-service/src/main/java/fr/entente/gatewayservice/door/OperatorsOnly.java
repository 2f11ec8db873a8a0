package fr.entente.gatewayservice.door;

import java.util.function.IntPredicate;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;

import fr.entente.servicekit.access.ThisMachine;
import fr.entente.servicekit.web.ProblemException;

/**
 * Shows the actuator, but for its health, to this machine alone. To others it does not exist; nor to a page in a
 * browser of this machine, nor to what a proxy of this machine passes on.
 */
final class OperatorsOnly {

    private final IntPredicate ownPort;

    /** Metrics are also shown on a port that nothing but the actuator answers on, and that operators chose to open. */
    OperatorsOnly(IntPredicate ownPort) {
        this.ownPort = ownPort;
    }

    void check(HttpServletRequest request) {
        var path = request.getServletPath();
        if (!isHealth(path) && !isScrape(path, request) && !isOperator(request)) {
            throw ProblemException.of(HttpStatus.NOT_FOUND, "request", "not-found");
        }
    }

    private boolean isScrape(String path, HttpServletRequest request) {
        return path.equals("/actuator/prometheus") && ownPort.test(request.getLocalPort());
    }

    private static boolean isHealth(String path) {
        return path.equals("/actuator/health") || path.startsWith("/actuator/health/");
    }

    private static boolean isOperator(HttpServletRequest request) {
        return ThisMachine.sends(request) && !ForwardedMark.isOn(request);
    }
}
