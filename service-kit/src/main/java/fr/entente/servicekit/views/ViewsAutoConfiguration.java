package fr.entente.servicekit.views;

import java.time.Duration;
import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

import fr.entente.servicekit.access.BoundTransactions;
import fr.entente.servicekit.eventstore.EventFeed;
import fr.entente.servicekit.eventstore.EventStoreAutoConfiguration;
import fr.entente.servicekit.eventstore.EventTranslation;
import fr.entente.servicekit.eventstore.FeedLoop;
import fr.entente.servicekit.eventstore.FeedPace;
import fr.entente.servicekit.eventstore.FeedSignal;

/** Feeds the {@link View} beans of an event-sourced service. */
@AutoConfiguration(after = EventStoreAutoConfiguration.class)
@ConditionalOnBean({View.class, EventFeed.class})
public class ViewsAutoConfiguration {

    /** Whoever reads what he has just written waits no longer than this for it. */
    private static final Duration BREATH = Duration.ofMillis(30);

    private final List<View<?>> views;
    private final FeedSignal applied = new FeedSignal();

    ViewsAutoConfiguration(ObjectProvider<View<?>> views) {
        this.views = views.orderedStream().toList();
    }

    @Bean
    FeedLoop viewLoop(EventFeed feed, EventTranslation translation, BoundTransactions transactions, JdbcTemplate jdbc,
            FeedSignal signal, FeedPace pace) {
        return new FeedLoop("views", signal, pace, BREATH, new ViewFeed(views, feed, translation, transactions, jdbc,
                applied)::step);
    }

    @Bean
    ViewProgress viewProgress(JdbcClient jdbc) {
        return new StoredViewProgress(jdbc, readers(), applied);
    }

    @Bean
    HealthIndicator viewsHealthIndicator(@Qualifier("viewLoop") FeedLoop loop) {
        return new ViewsHealth(loop);
    }

    @Bean
    ViewsEndpoint viewsEndpoint(JdbcClient jdbc, FeedSignal signal) {
        return new ViewsEndpoint(jdbc, readers(), signal);
    }

    private List<String> readers() {
        return views.stream().map(ViewFeed::reader).toList();
    }
}
