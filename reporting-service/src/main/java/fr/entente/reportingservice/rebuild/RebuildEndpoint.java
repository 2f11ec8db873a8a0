package fr.entente.reportingservice.rebuild;

import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint;
import org.springframework.stereotype.Component;

/** {@code POST /actuator/rebuild} starts a rebuild, {@code GET} tells how far it is. The gateway does not route it. */
@Component
@WebEndpoint(id = "rebuild")
public class RebuildEndpoint {

    private final Rebuild rebuild;
    private final RebuildElsewhere elsewhere;

    RebuildEndpoint(Rebuild rebuild, RebuildElsewhere elsewhere) {
        this.rebuild = rebuild;
        this.elsewhere = elsewhere;
    }

    @ReadOperation
    public RebuildProgress progress() {
        return elsewhere.seen(rebuild.progress());
    }

    /** 202 when it has started, 409 when one is under way already, here or in another instance. */
    @WriteOperation
    public WebEndpointResponse<RebuildProgress> start() {
        int status = rebuild.start() ? 202 : 409;
        return new WebEndpointResponse<>(progress(), status);
    }
}
