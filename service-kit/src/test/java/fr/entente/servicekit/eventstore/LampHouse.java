package fr.entente.servicekit.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import fr.entente.servers.Database;
import fr.entente.servers.Databases;
import fr.entente.servicekit.eventstore.LampCommand.MakeLamp;
import fr.entente.servicekit.eventstore.LampCommand.Switch;

/** One instance of a service around the store; several may share a database. */
public final class LampHouse implements AutoCloseable {

    public static final UUID SOMEBODY = UUID.fromString("00000000-0000-4000-8000-000000000001");

    private final ConfigurableApplicationContext context;

    private LampHouse(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static LampHouse on(Database database, String... properties) {
        return with(List.of(Lamps.class), database, properties);
    }

    public static LampHouse with(List<Class<?>> sources, Database database, String... properties) {
        var application = new SpringApplication(sources.toArray(Class<?>[]::new));
        application.setWebApplicationType(WebApplicationType.NONE);
        var arguments = new ArrayList<String>(List.of("--entente.database=lamps",
                "--spring.application.name=lamp-service",
                "--spring.flyway.locations=classpath:db/kit/eventstore", "--spring.flyway.url=" + database.url(),
                "--spring.datasource.hikari.connection-timeout=1500"));
        database.environment().forEach((name, value) -> arguments.add("--%s=%s".formatted(name, value)));
        for (var property : properties) {
            arguments.add("--" + property);
        }
        return new LampHouse(application.run(arguments.toArray(String[]::new)));
    }

    public static Database database() {
        return Databases.fresh("lamps");
    }

    public CommandExecution commands() {
        return bean(CommandExecution.class);
    }

    public JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }

    public DataSource dataSource() {
        return bean(DataSource.class);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    boolean has(Class<?> type) {
        return context.getBeanNamesForType(type).length > 0;
    }

    public LampId make() {
        var lamp = LampId.any();
        commands().execute(new MakeLamp(lamp), CommandContext.none());
        return lamp;
    }

    public long turn(LampId lamp, boolean on) {
        return commands().execute(new Switch(lamp, on), CommandContext.none());
    }

    public long events() {
        return jdbc().sql("select count(*) from event").query(Long.class).single();
    }

    public static CommandContext context(String key, String content, @Nullable Long expected) {
        return new CommandContext(key, new Fingerprint(content), expected, SOMEBODY, null);
    }

    public static CommandContext expecting(long version) {
        return new CommandContext(null, null, version, SOMEBODY, null);
    }

    @Override
    public void close() {
        context.close();
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
            JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class, FlywayAutoConfiguration.class,
            EventStoreAutoConfiguration.class})
    public static class Lamps {

        @Bean
        EventSourced lamp() {
            return EventSourced.withMany(Lamp.class, Chandelier::new);
        }
    }
}
