package fr.entente.servicekit.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
final class LampHouse implements AutoCloseable {

    static final UUID SOMEBODY = UUID.fromString("00000000-0000-4000-8000-000000000001");

    private final ConfigurableApplicationContext context;

    private LampHouse(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static LampHouse on(Database database, String... properties) {
        return with(List.of(Lamps.class), database, properties);
    }

    static LampHouse with(List<Class<?>> sources, Database database, String... properties) {
        var application = new SpringApplication(sources.toArray(Class<?>[]::new));
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setDefaultProperties(Map.ofEntries(Map.entry("spring.datasource.url", database.url()),
                Map.entry("spring.datasource.username", database.user()),
                Map.entry("spring.datasource.password", database.password()),
                Map.entry("spring.datasource.hikari.connection-timeout", "1500"),
                Map.entry("spring.flyway.url", database.url()), Map.entry("spring.flyway.user", database.owner()),
                Map.entry("spring.flyway.password", database.ownerPassword()),
                Map.entry("spring.flyway.locations", "classpath:db/kit/eventstore"),
                Map.entry("spring.flyway.placeholders.app", database.user()),
                Map.entry("spring.main.banner-mode", "off"), Map.entry("entente.database", "lamps"),
                Map.entry("spring.application.name", "lamp-service"), Map.entry("ENTENTE_DB_PASSWORD", "none"),
                Map.entry("ENTENTE_DB_OWNER_PASSWORD", "none"), Map.entry("ENTENTE_PORT", "0")));
        var arguments = new ArrayList<String>();
        for (var property : properties) {
            arguments.add("--" + property);
        }
        return new LampHouse(application.run(arguments.toArray(String[]::new)));
    }

    static Database database() {
        return Databases.fresh("lamps");
    }

    CommandExecution commands() {
        return bean(CommandExecution.class);
    }

    JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }

    DataSource dataSource() {
        return bean(DataSource.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    LampId make() {
        var lamp = LampId.any();
        commands().execute(new MakeLamp(lamp), CommandContext.none());
        return lamp;
    }

    long turn(LampId lamp, boolean on) {
        return commands().execute(new Switch(lamp, on), CommandContext.none());
    }

    long events() {
        return jdbc().sql("select count(*) from event").query(Long.class).single();
    }

    static CommandContext context(String key, String content, @Nullable Long expected) {
        return new CommandContext(key, new Fingerprint(content), expected, SOMEBODY, null);
    }

    static CommandContext expecting(long version) {
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
    static class Lamps {

        @Bean
        EventSourced lamp() {
            return new EventSourced(Lamp.class);
        }
    }
}
