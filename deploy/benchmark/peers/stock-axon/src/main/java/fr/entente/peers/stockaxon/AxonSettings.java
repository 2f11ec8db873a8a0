package fr.entente.peers.stockaxon;

import org.axonframework.common.caching.Cache;
import org.axonframework.common.caching.NoCache;
import org.axonframework.common.caching.WeakReferenceCache;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
class AxonSettings {

    private static final int EVENTS_BETWEEN_SNAPSHOTS = 100;

    /**
     * Axon's own bean, which its starter would make but for Boot 4's new class names: it falls back to none in silence.
     */
    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    /** The default logs a failed publication and goes on to the next event: no peer may lose one. */
    @Bean
    ConfigurerModule failingPublicationsAreRepeated() {
        return configurer -> configurer.eventProcessing()
                .registerDefaultListenerInvocationErrorHandler(_ -> PropagatingErrorHandler.instance());
    }

    @Configuration(proxyBeanMethods = false)
    @Profile("s")
    static class Defaults {

        @Bean
        Cache dossierCache() {
            return NoCache.INSTANCE;
        }

        @Bean
        SnapshotTriggerDefinition dossierSnapshots() {
            return NoSnapshotTriggerDefinition.INSTANCE;
        }

        @Bean
        Acknowledgements oneByOne() {
            return Acknowledgements.ONE_BY_ONE;
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Profile("splus")
    static class Tuned {

        @Bean
        Cache dossierCache() {
            return new WeakReferenceCache();
        }

        @Bean
        SnapshotTriggerDefinition dossierSnapshots(Snapshotter snapshotter) {
            return new EventCountSnapshotTriggerDefinition(snapshotter, EVENTS_BETWEEN_SNAPSHOTS);
        }

        @Bean
        Acknowledgements together() {
            return Acknowledgements.BEFORE_THE_COMMIT;
        }
    }
}
