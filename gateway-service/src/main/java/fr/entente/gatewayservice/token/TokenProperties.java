package fr.entente.gatewayservice.token;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a token says about itself, and how keys follow one another.
 *
 * @param issuer the one the services accept
 * @param life of a token
 * @param reused for how long one token is attached to further requests of the same caller
 * @param rotateAfter how long one key signs
 * @param announced how long a new key is public before it signs
 */
@ConfigurationProperties("entente.token")
public record TokenProperties(@DefaultValue("https://entente.example/gateway") String issuer,
        @DefaultValue("PT1M") Duration life, @DefaultValue("PT10S") Duration reused,
        @DefaultValue("P90D") Duration rotateAfter, @DefaultValue("PT10M") Duration announced) {}
