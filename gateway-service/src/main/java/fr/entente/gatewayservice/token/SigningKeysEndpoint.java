package fr.entente.gatewayservice.token;

import java.util.List;

import com.nimbusds.jose.jwk.JWK;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.stereotype.Component;

/** For whoever runs the platform: which keys are public, changing them before their time, and dropping one at once. */
@Component
@Endpoint(id = "signingkeys")
class SigningKeysEndpoint {

    private final SigningKeys keys;

    SigningKeysEndpoint(SigningKeys keys) {
        this.keys = keys;
    }

    @ReadOperation
    List<String> published() {
        return keys.published().getKeys().stream().map(JWK::getKeyID).toList();
    }

    @WriteOperation
    List<String> rotate() {
        keys.rotate();
        return published();
    }

    @DeleteOperation
    WebEndpointResponse<List<String>> drop(@Selector String kid) {
        var known = keys.drop(kid);
        return new WebEndpointResponse<>(published(),
                known ? WebEndpointResponse.STATUS_OK : WebEndpointResponse.STATUS_NOT_FOUND);
    }
}
