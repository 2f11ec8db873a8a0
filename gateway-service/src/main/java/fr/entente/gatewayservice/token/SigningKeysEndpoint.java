package fr.entente.gatewayservice.token;

import java.util.List;

import com.nimbusds.jose.jwk.JWK;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;

/** For whoever runs the platform: which keys are public, and changing them before their time. */
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
}
