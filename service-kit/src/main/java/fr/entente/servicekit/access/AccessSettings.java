package fr.entente.servicekit.access;

import java.net.URI;
import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens are taken.
 *
 * @param jwksUrl where the keys are that they are signed with
 * @param clockSkew how far two clocks may be apart
 */
@ConfigurationProperties("entente.access")
public record AccessSettings(
        URI jwksUrl,
        String issuer,
        @DefaultValue("entente") String audience,
        @DefaultValue("5s") Duration clockSkew) {}
