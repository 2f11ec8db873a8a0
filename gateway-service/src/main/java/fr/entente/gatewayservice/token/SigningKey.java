package fr.entente.gatewayservice.token;

import java.text.ParseException;
import java.time.Instant;
import java.util.UUID;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;

/** A key pair and the moment from which it signs. */
record SigningKey(ECKey pair, Instant signsFrom) {

    static SigningKey generate(Instant signsFrom) {
        try {
            return new SigningKey(new ECKeyGenerator(Curve.P_256).keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE).algorithm(JWSAlgorithm.ES256).generate(), signsFrom);
        } catch (JOSEException e) {
            throw new IllegalStateException("Every Java platform makes P-256 keys", e);
        }
    }

    static SigningKey stored(String jwk, Instant signsFrom) {
        try {
            return new SigningKey(ECKey.parse(jwk), signsFrom);
        } catch (ParseException e) {
            throw new IllegalStateException("A stored signing key cannot be read", e);
        }
    }

    String kid() {
        return pair.getKeyID();
    }

    @Override
    public String toString() {
        return "signing key " + kid();
    }
}
