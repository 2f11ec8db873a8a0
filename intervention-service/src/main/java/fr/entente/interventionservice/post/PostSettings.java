package fr.entente.interventionservice.post;

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
 * @param patience how long one is tried that the server does not take
 * @param reportAfter how long the report of an evening waits for what the phones still send
 */
@ConfigurationProperties("entente.notice")
public record PostSettings(String from, URI webApp, Duration every, Duration retry, Duration patience,
        Duration reportAfter) {

    public PostLoop.Pace pace() {
        return new PostLoop.Pace(every, retry, patience);
    }
}
