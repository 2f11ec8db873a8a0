package fr.entente.reportingservice.reconciliation;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint;
import org.springframework.stereotype.Component;

/**
 * {@code POST /actuator/reconciliation} runs one now, {@code GET} tells what came of the last. The gateway does not
 * route it.
 */
@Component
@WebEndpoint(id = "reconciliation")
class ReconciliationEndpoint {

    private static final int STARTED = 202;
    private static final int UNDER_WAY = 409;

    private final Reconciliation reconciliation;

    ReconciliationEndpoint(Reconciliation reconciliation) {
        this.reconciliation = reconciliation;
    }

    @ReadOperation
    public Map<String, @Nullable Object> last() {
        Map<String, @Nullable Object> told = new HashMap<>();
        told.put("running", reconciliation.isRunning());
        told.put("last", reconciliation.last());
        return told;
    }

    @WriteOperation
    public WebEndpointResponse<Map<String, @Nullable Object>> start() {
        boolean started = reconciliation.start();
        return new WebEndpointResponse<>(last(), started ? STARTED : UNDER_WAY);
    }
}
