package fr.entente.peers.crudoutbox;

import org.junit.jupiter.api.Test;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

import fr.entente.peers.testing.PeerConformance;

import static org.assertj.core.api.Assertions.assertThat;

class CrudOutboxIT extends PeerConformance {

    CrudOutboxIT() {
        super(CrudOutbox.class, "c");
    }

    @Test
    void writesThroughJpa() {
        assertThat(peer().getBean(PlatformTransactionManager.class)).isInstanceOf(JpaTransactionManager.class);
    }

    @Test
    void deletesWhatKafkaHas() {
        await().untilAsserted(() -> assertThat(house().jdbc().sql("select count(*) from outbox").query(Long.class)
                .single()).isZero());
    }
}
