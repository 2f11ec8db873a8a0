package fr.entente.peers.stockaxon;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import fr.entente.checker.Invariant;

import static org.assertj.core.api.Assertions.assertThat;

class TunedAxonIT extends StockAxonConformance {

    private static final Duration LONGER_THAN_A_GAP_IS_REMEMBERED = Duration.ofSeconds(61);

    TunedAxonIT() {
        super("splus");
    }

    @Test
    void keepsPayloadsInTheirRows() {
        assertThat(typeOfPayloads()).isEqualTo("bytea");
        assertThat(numbersAtATime()).isEqualTo(1);
    }

    @Test
    void publishesAnEventThatWasCommittedLate() throws Exception {
        var late = UUID.randomUUID();
        try (var append = HeldAppend.open(house().source(), late, Instant.now())) {
            awaitPublished(logged());
            append.commit();
        }
        awaitPublished(late);
    }

    /**
     * The flaw of the stock engine that our own feed must not have: an old event read meanwhile closes the gap for
     * good.
     */
    @Test
    void losesAnEventThatWasCommittedLateBehindAnOldOneAndTheCheckerTells() throws Exception {
        var lost = UUID.randomUUID();
        var old = UUID.randomUUID();
        var begun = Instant.now().minus(LONGER_THAN_A_GAP_IS_REMEMBERED);
        try (var held = HeldAppend.open(house().source(), lost, begun);
                var alsoHeld = HeldAppend.open(house().source(), old, begun)) {
            awaitPublished(logged());
            alsoHeld.commit();
            awaitPublished(old);
            held.commit();
        }
        awaitPublished(logged());
        awaitPublished(logged());
        assertThat(house().records().of(lost)).isEmpty();
        await().untilAsserted(() -> assertThat(house().verdict(Invariant.I4).toString())
                .contains("VIOLATED", "1 times", lost + ", version 1) is stored and is on no topic"));
        house().jdbc().sql("delete from domain_event_entry where aggregate_identifier = ?").params(lost.toString())
                .update();
    }

    private UUID logged() {
        var id = UUID.randomUUID();
        assertThat(door().log(id, site()).status()).isEqualTo(201);
        return id;
    }

    private void awaitPublished(UUID id) {
        await().untilAsserted(() -> assertThat(house().records().of(id)).isNotEmpty());
    }
}
