package fr.entente.servicekit.post;

import java.net.URI;
import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How letters are sent; none are where no SMTP host is named.
 *
 * @param from whom they come from
 * @param webApp where what they tell of is shown
 * @param every how often the outbox is looked at
 * @param retry how long one that failed waits, twice as long each time
 * @param patience how long one is tried that the server answers and does not take
 */
@ConfigurationProperties("entente.post")
public record PostSettings(String from, URI webApp, Duration every, Duration retry, Duration patience) {

    public PostLoop.Pace pace() {
        return new PostLoop.Pace(every, retry, patience);
    }
}
