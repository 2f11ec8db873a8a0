package fr.entente.gatewayservice.session;

import java.util.Base64;

/** The hash of a session's secret, by which it is found. */
public record SessionId(String value) {

    byte[] bytes() {
        return Base64.getDecoder().decode(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
