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

    RebuildEndpoint(Rebuild rebuild) {
        this.rebuild = rebuild;
    }

    @ReadOperation
    public RebuildProgress progress() {
        return rebuild.progress();
    }

    /** 202 when it has started, 409 when one is under way already. */
    @WriteOperation
    public WebEndpointResponse<RebuildProgress> start() {
        return new WebEndpointResponse<>(rebuild.progress(), rebuild.start() ? 202 : 409);
    }
}
