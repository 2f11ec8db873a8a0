package fr.entente.gatewayservice.door;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many requests are answered.
 *
 * @param perSecond of one session, over time; and of one address, of those whose session is not remembered
 * @param burst how many of them at once
 */
@ConfigurationProperties("entente.limits")
public record LimitProperties(@DefaultValue("1000") int perSecond, @DefaultValue("2000") int burst) {}
