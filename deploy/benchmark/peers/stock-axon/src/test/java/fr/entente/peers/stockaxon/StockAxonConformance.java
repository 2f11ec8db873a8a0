package fr.entente.peers.stockaxon;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jpa.JpaTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.JpaEventStorageEngine;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Test;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

import fr.entente.peers.testing.PeerConformance;

import static org.assertj.core.api.Assertions.assertThat;

/** Axon's starter chooses by class names of Boot 3, so what it really chose is looked at. */
abstract class StockAxonConformance extends PeerConformance {

    StockAxonConformance(String profile) {
        super(StockAxon.class, profile);
    }

    @Test
    void appendsThroughAxonsJpaStoreInSpringsTransactions() {
        assertThat(peer().getBean(EventStorageEngine.class)).isExactlyInstanceOf(JpaEventStorageEngine.class);
        assertThat(peer().getBean(TransactionManager.class)).isInstanceOf(SpringTransactionManager.class);
        assertThat(peer().getBean(PlatformTransactionManager.class)).isInstanceOf(JpaTransactionManager.class);
    }

    @Test
    void publishesFromAPooledProcessorWhoseTokenIsKept() {
        assertThat(peer().getBean(TokenStore.class)).isExactlyInstanceOf(JpaTokenStore.class);
        assertThat(peer().getBean(EventProcessingConfiguration.class).eventProcessor("relay"))
                .containsInstanceOf(PooledStreamingEventProcessor.class);
        assertThat(house().jdbc().sql("select count(*) from token_entry where processor_name = 'relay'")
                .query(Long.class).single()).isEqualTo(16);
    }

    String typeOfPayloads() {
        return house().jdbc().sql("""
                select data_type from information_schema.columns
                 where table_name = 'domain_event_entry' and column_name = 'payload'""").query(String.class).single();
    }

    long numbersAtATime() {
        return house().jdbc().sql("""
                select increment_by from pg_sequences where sequencename = 'domain_event_entry_seq'""")
                .query(Long.class).single();
    }
}
