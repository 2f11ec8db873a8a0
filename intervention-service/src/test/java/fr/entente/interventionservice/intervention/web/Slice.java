package fr.entente.interventionservice.intervention.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import fr.entente.interventionservice.calendar.Days;
import fr.entente.interventionservice.intervention.InterventionSamples;
import fr.entente.interventionservice.territory.Certainty;
import fr.entente.servicekit.access.BoundTransactions;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.web.CommandDesk;
import fr.entente.servicekit.web.Fingerprints;

/** What stands behind the controllers in a test of the web alone: a store that says what the test wants it to say. */
@TestConfiguration(proxyBeanMethods = false)
@Import({Logbook.class, Corrections.class, Batch.class, BatchReading.class, Days.class})
class Slice {

    static final Instant NOW = InterventionSamples.TEN_PAST_NINE;

    @Bean
    Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Bean
    ScriptedExecution execution() {
        return new ScriptedExecution();
    }

    @Bean
    CommandDesk desk(ScriptedExecution execution, Fingerprints fingerprints) {
        return new CommandDesk(execution, fingerprints);
    }

    @Bean
    ScriptedSheets sheets() {
        return new ScriptedSheets();
    }

    @Bean
    ScriptedContradictions contradictions() {
        return new ScriptedContradictions();
    }

    @Bean
    RememberedTerritories territories() {
        return new RememberedTerritories();
    }

    @Bean
    Certainty certainty() {
        return new Certainty(Duration.ofMillis(1));
    }

    @Bean
    BoundTransactions transactions() {
        var nowhere = new DriverManagerDataSource();
        return new BoundTransactions(JdbcClient.create(nowhere), new DataSourceTransactionManager(nowhere)) {
            @Override
            public <T extends @Nullable Object> T read(Caller caller, Supplier<T> work) {
                return work.get();
            }
        };
    }
}
