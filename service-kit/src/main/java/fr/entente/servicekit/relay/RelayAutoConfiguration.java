package fr.entente.servicekit.relay;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import javax.sql.DataSource;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import fr.entente.servicekit.eventstore.EventFeed;
import fr.entente.servicekit.eventstore.EventStoreAutoConfiguration;
import fr.entente.servicekit.eventstore.EventTranslation;
import fr.entente.servicekit.eventstore.FeedLoop;
import fr.entente.servicekit.eventstore.FeedPace;
import fr.entente.servicekit.eventstore.FeedSignal;
import fr.entente.servicekit.eventstore.StoreMeters;
import fr.entente.servicekit.tracing.Traces;

/** Publishes what the {@link Promises} beans of an event-sourced service promise. */
@AutoConfiguration(after = EventStoreAutoConfiguration.class,
        afterName = "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration")
@ConditionalOnBean({Promises.class, EventFeed.class})
@EnableConfigurationProperties(RelayProperties.class)
public class RelayAutoConfiguration {

    /** A tenth of what a fact may take to the landlord's screen. */
    private static final Duration BREATH = Duration.ofMillis(10);

    /** The relay only ever asks for what comes next; what was planned for an empty table must not read a full one whole. */
    private static final String PLANNED_ONCE = "-c plan_cache_mode=force_generic_plan -c enable_seqscan=off";

    @Bean
    @ConditionalOnMissingBean
    Outlet relayOutlet(RelayProperties properties, ObjectProvider<MeterRegistry> meters) {
        return new KafkaOutlet(properties, meters.getIfAvailable(SimpleMeterRegistry::new));
    }

    @Bean
    RelayState relayState(ObjectProvider<Clock> clock, ObjectProvider<MeterRegistry> meters,
            ObjectProvider<Traces> traces) {
        return new RelayState(clock.getIfAvailable(Clock::systemUTC), meters.getIfAvailable(SimpleMeterRegistry::new),
                traces.getIfAvailable(() -> Traces.NONE));
    }

    @Bean
    SmartInitializingSingleton promisedFacts(ObjectProvider<Promises<?>> promises, StoreMeters meters) {
        return () -> promises.orderedStream().map(promise -> promise.family().getPermittedSubclasses())
                .filter(Objects::nonNull).flatMap(Stream::of).forEach(meters::expect);
    }

    @Bean
    Relay relay(JdbcConnectionDetails database, EventTranslation translation, ObjectProvider<Promises<?>> promises,
            Outlet outlet, RelayProperties properties, RelayState state, ObjectProvider<Clock> clock) {
        var envelopes = new Envelopes(translation::present, promises.orderedStream().toList(), properties.source());
        var unpooled = unpooled(database);
        return new Relay(() -> DatabaseRight.take(unpooled), envelopes, outlet, properties, state,
                clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    FeedLoop relayLoop(Relay relay, FeedSignal signal, FeedPace pace) {
        return new FeedLoop("relay", signal, pace, BREATH, relay::step);
    }

    @Bean
    HealthIndicator relayHealthIndicator(@Qualifier("relayLoop") FeedLoop loop, RelayState state) {
        return new RelayHealth(loop, state);
    }

    @Bean
    RelayEndpoint relayEndpoint(JdbcClient jdbc, FeedSignal signal, RelayState state) {
        return new RelayEndpoint(jdbc, signal, state);
    }

    /** The relay's lock lives as long as its session, so the session must not go back to a pool. */
    private static DataSource unpooled(JdbcConnectionDetails database) {
        var source = new DriverManagerDataSource(database.getJdbcUrl());
        source.setUsername(database.getUsername());
        source.setPassword(database.getPassword());
        var properties = new Properties();
        properties.setProperty("ApplicationName", "relay");
        properties.setProperty("connectTimeout", "3");
        properties.setProperty("socketTimeout", "30");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("options", PLANNED_ONCE);
        source.setConnectionProperties(properties);
        return source;
    }
}
