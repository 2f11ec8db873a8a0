package fr.entente.gatewayservice.routes;

import java.io.IOException;
import java.io.InterruptedIOException;

import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.springframework.http.HttpStatus;

/** What became of a request that got no answer from its service. */
final class ServiceFault extends RuntimeException {

    enum Kind {
        UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "unavailable"), TIMEOUT(HttpStatus.GATEWAY_TIMEOUT,
                "timeout"),
        TOKEN_REFUSED(HttpStatus.BAD_GATEWAY, "token-refused");

        private final HttpStatus status;
        private final String reason;

        Kind(HttpStatus status, String reason) {
            this.status = status;
            this.reason = reason;
        }

        HttpStatus status() {
            return status;
        }

        String reason() {
            return reason;
        }
    }

    private final Service service;
    private final Kind kind;

    ServiceFault(Service service, Kind kind, String cause) {
        super("%s: %s (%s)".formatted(service, kind.reason(), cause), null, false, false);
        this.service = service;
        this.kind = kind;
    }

    /** Silence after the connection stood is a timeout; everything else means the service cannot be reached. */
    static ServiceFault of(Service service, IOException cause) {
        var silent = cause instanceof InterruptedIOException && !(cause instanceof ConnectTimeoutException)
                && !(cause instanceof ConnectionRequestTimeoutException);
        return new ServiceFault(service, silent ? Kind.TIMEOUT : Kind.UNAVAILABLE, cause.getClass().getSimpleName());
    }

    Service service() {
        return service;
    }

    Kind kind() {
        return kind;
    }
}
