package fr.entente.gatewayservice.session;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a session lasts.
 *
 * @param idle without any request
 * @param longest whatever happens
 * @param remembered for how long one instance may answer from memory; what was revoked works no longer than this
 * @param secure whether the cookie travels over HTTPS only
 */
@ConfigurationProperties("entente.session")
public record SessionProperties(@DefaultValue("PT12H") Duration idle, @DefaultValue("P7D") Duration longest,
        @DefaultValue("PT1S") Duration remembered, @DefaultValue("true") boolean secure) {

    public String cookieName() {
        return name("entente_session");
    }

    public String deviceCookieName() {
        return name("entente_device");
    }

    private String name(String plain) {
        return secure ? "__Host-" + plain : plain;
    }
}
