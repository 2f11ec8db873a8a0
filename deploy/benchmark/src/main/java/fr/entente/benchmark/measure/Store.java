package fr.entente.benchmark.measure;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;

import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

import fr.entente.servers.Database;
import fr.entente.servicekit.eventstore.CommandContext;
import fr.entente.servicekit.eventstore.CommandExecution;
import fr.entente.servicekit.eventstore.EventSourced;

/** Our store in this process, with nothing of a service around it. */
final class Store implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final EventStorageEngine engine;
    private final CommandExecution execution;

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Application {

        @Bean
        EventSourced telling() {
            return new EventSourced(Telling.class);
        }
    }

    Store(Database database) {
        var application = new SpringApplication(Application.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        context = application.run("--spring.config.name=benchmark", "--entente.database=" + Floors.DATABASE,
                "--spring.datasource.url=" + database.url(), "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password(), "--spring.flyway.user=" + database.owner(),
                "--spring.flyway.password=" + database.ownerPassword(),
                "--spring.flyway.placeholders.app=" + database.user());
        engine = context.getBean(EventStorageEngine.class);
        execution = context.getBean(CommandExecution.class);
    }

    /** Only what waits for the disk: an event that is there already goes into the store. */
    double appends(int clients, Duration time) {
        return perSecond(clients, time, () -> {
            var id = UUID.randomUUID().toString();
            engine.appendEvents(List.of(new GenericDomainEventMessage<>("Telling", id, 0, Told.of(id))));
        });
    }

    /** The whole way of a command through Axon, an aggregate and the store. */
    double commands(int clients, Duration time) {
        return perSecond(clients, time,
                () -> execution.execute(new Told.Tell(UUID.randomUUID().toString()), CommandContext.none()));
    }

    private static double perSecond(int clients, Duration time, Runnable one) {
        var count = new LongAdder();
        long start = System.nanoTime();
        long end = start + time.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int client = 0; client < clients; client++) {
                threads.execute(() -> {
                    while (System.nanoTime() < end) {
                        one.run();
                        count.increment();
                    }
                });
            }
        }
        return count.sum() / ((System.nanoTime() - start) / 1e9);
    }

    @Override
    public void close() {
        context.close();
    }
}
