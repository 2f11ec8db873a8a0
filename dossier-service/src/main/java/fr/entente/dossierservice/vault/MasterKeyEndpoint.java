package fr.entente.dossierservice.vault;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.stereotype.Component;

/**
 * For whoever runs the platform: {@code GET /actuator/masterkey} tells how many keys are not yet sealed with the
 * present master key, {@code POST} seals some more of them. It may be asked again and again until all are.
 */
@Component
@Endpoint(id = "masterkey")
class MasterKeyEndpoint {

    private static final int USUALLY = 1_000;
    private static final int MOST = 100_000;
    private static final int CLOSED = 503;

    private final Rewrapping rewrapping;

    MasterKeyEndpoint(Rewrapping rewrapping) {
        this.rewrapping = rewrapping;
    }

    @ReadOperation
    WebEndpointResponse<?> show() {
        return answer(rewrapping::progress);
    }

    /** @param keys how many at most */
    @WriteOperation
    WebEndpointResponse<?> rewrap(@Nullable Integer keys) {
        var wanted = keys == null ? USUALLY : Math.clamp(keys, 1, MOST);
        return answer(() -> rewrapping.go(wanted));
    }

    private static WebEndpointResponse<?> answer(Supplier<Rewrapping.Progress> question) {
        try {
            return new WebEndpointResponse<>(question.get());
        } catch (VaultUnavailable closed) {
            return new WebEndpointResponse<>(new Closed(String.valueOf(closed.getMessage())), CLOSED);
        }
    }

    record Closed(String fault) {}
}
