package fr.entente.peers.stockaxon;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StockAxonIT extends StockAxonConformance {

    StockAxonIT() {
        super("s");
    }

    @Test
    void keepsPayloadsWhereJpaPutsThem() {
        assertThat(typeOfPayloads()).isEqualTo("oid");
        assertThat(numbersAtATime()).isEqualTo(50);
    }
}
