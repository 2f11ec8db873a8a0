package fr.entente.servicekit.eventstore;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How patient those who read the feed are.
 *
 * @param poll how often they look although nobody woke them: commits of other processes
 * @param longestRetry longest pause between two attempts of a step that fails
 */
@ConfigurationProperties("entente.feed")
public record FeedPace(@DefaultValue("1s") Duration poll, @DefaultValue("10s") Duration longestRetry) {}
