package fr.entente.gatewayservice.routes;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import fr.entente.gatewayservice.routes.ServiceFault.Kind;
import fr.entente.servicekit.web.Problems;

/**
 * What is answered in place of a service. It names the service: the screen says what is stale, and the rest goes on.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ServiceProblems {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceProblems.class);
    private static final String SOON = "2";

    private final Problems problems;
    private final MeterRegistry meters;

    ServiceProblems(Problems problems, MeterRegistry meters) {
        this.problems = problems;
        this.meters = meters;
        for (var service : Service.values()) {
            count(service, Kind.UNAVAILABLE).increment(0);
        }
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> of(ServiceFault fault) {
        var kind = fault.kind();
        LOG.warn("No answer: {}", fault.getMessage());
        count(fault.service(), kind).increment();
        var problem = problems.of(kind.status(), "service", kind.reason(), fault.service());
        problem.setProperty("service", fault.service().toString());
        return ResponseEntity.status(kind.status()).header(HttpHeaders.RETRY_AFTER, SOON).body(problem);
    }

    private Counter count(Service service, Kind kind) {
        return meters.counter("gateway.fault", "service", service.toString(), "reason", kind.reason());
    }
}
