package fr.entente.servicekit.eventstore;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import fr.entente.servicekit.metrics.Sample;
import fr.entente.servicekit.tracing.Traces;

/**
 * Axon wired by hand: its own auto-configuration would bring a token store, a transaction per command and an update
 * checker that nobody here asked for. A command holds no connection while it is decided; handlers write nothing.
 */
@AutoConfiguration(afterName = {
        "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration",
        "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
        "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"})
@ConditionalOnBean(EventSourced.class)
@EnableConfigurationProperties({EventStoreProperties.class, FeedPace.class})
public class EventStoreAutoConfiguration {

    @Bean
    RestampCheck restampCheck(JdbcClient jdbc, Environment environment, EventStoreProperties properties) {
        var owner = new DriverManagerDataSource(environment.getProperty("spring.flyway.url", ""),
                environment.getProperty("spring.flyway.user", ""),
                environment.getProperty("spring.flyway.password", ""));
        return new RestampCheck(jdbc, owner, properties.restamp());
    }

    @Bean
    FeedSignal feedSignal() {
        return new FeedSignal();
    }

    @Bean
    EventTranslation eventTranslation(ObjectProvider<EventUpcaster> upcasters) {
        return new EventTranslation(upcasters.orderedStream().toList());
    }

    @Bean
    EventFeed eventFeed(DataSource dataSource) {
        return new EventFeed(dataSource);
    }

    @Bean
    GroupCommit groupCommit(DataSource dataSource, FeedSignal signal, EventStoreProperties properties) {
        return new GroupCommit(dataSource, signal, properties);
    }

    @Bean
    StoreMeters storeMeters(ObjectProvider<MeterRegistry> meters) {
        return new StoreMeters(meters.getIfAvailable(SimpleMeterRegistry::new));
    }

    @Bean
    Sample storeSample(JdbcClient jdbc, ObjectProvider<MeterRegistry> meters, ObjectProvider<Clock> clock) {
        return new StoreSample(jdbc, meters.getIfAvailable(SimpleMeterRegistry::new),
                clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    EventStorageEngine eventStorageEngine(JdbcClient jdbc, GroupCommit commits, EventTranslation translation,
            StoreMeters meters, ObjectProvider<AfterStore> observers, ObjectProvider<Traces> traces) {
        return new PostgresEventStorageEngine(jdbc, commits, translation,
                new Appended(meters, observers.orderedStream().toList(), traces.getIfAvailable(() -> Traces.NONE)));
    }

    @Bean
    EventStore eventStore(EventStorageEngine engine) {
        return EmbeddedEventStore.builder().storageEngine(engine).build();
    }

    @Bean
    CommandTargetResolver commandTargets() {
        return new ExpectedVersion();
    }

    @Bean
    CommandBus commandBus(EventStore store, CommandTargetResolver targets, EventStoreProperties properties,
            List<EventSourced> aggregates) {
        var bus = SimpleCommandBus.builder().transactionManager(NoTransactionManager.INSTANCE).build();
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(Execution::handedOn));
        new Aggregates(store, targets, properties).subscribeTo(bus, aggregates);
        return bus;
    }

    @Bean
    CommandGateway commandGateway(CommandBus bus) {
        return DefaultCommandGateway.builder().commandBus(bus).build();
    }

    @Bean
    CommandExecution commandExecution(CommandGateway gateway, CommandTargetResolver targets, JdbcClient jdbc,
            ObjectProvider<MeterRegistry> meters, ObjectProvider<Traces> traces) {
        return new MeasuredExecution(new AxonCommandExecution(gateway, targets, jdbc),
                meters.getIfAvailable(SimpleMeterRegistry::new), traces.getIfAvailable(() -> Traces.NONE));
    }
}
