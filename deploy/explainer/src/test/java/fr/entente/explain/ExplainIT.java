package fr.entente.explain;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ExplainIT {

    private final SmallPlatform platform = new SmallPlatform();
    private final String intervention = UUID.randomUUID().toString();

    ExplainIT() throws Exception {}

    @Test
    void tellsEveryHopOfAnEventAndNothingOfWhatItSays() throws Exception {
        var event = platform.store(intervention, 1);
        long offset = platform.publish(event, intervention);
        platform.publish(event, intervention);
        platform.takeIn(intervention, offset + 1, 1);
        assertThat(platform.explain(event)).startsWith("0").contains("InterventionLogged, version 1 of Intervention "
                + intervention, "by person " + SmallPlatform.PERSON, "trace 0af7651916cd43dd8448eb211c80319c",
                "position 1", "intervention-events-0@" + offset, "again as", "a duplicate, passed over",
                "taken in   by reporting (projection_1)", "row of intervention", "cells of 2026-03-04")
                .doesNotContain("Plantedword");
        assertThat(platform.explain(intervention)).as("by the id of the thing").contains(event);
    }

    @Test
    void saysWhatIsNotPublishedYet() throws Exception {
        var event = platform.store(intervention, 1);
        assertThat(platform.explain(event)).startsWith("0")
                .contains("published  not yet: the relay has not come to it");
    }

    @Test
    void saysWhatIsParkedAndWhy() throws Exception {
        var event = platform.store(intervention, 1);
        var next = platform.store(intervention, 2);
        platform.park(event, intervention, platform.publish(event, intervention));
        platform.publish(next, intervention);
        assertThat(platform.explain(event)).contains("parked     by reporting", "Not readable: a future version");
        assertThat(platform.explain(next)).contains("behind event " + event);
    }

    @Test
    void doesNotKnowAnIdThatIsInNoStore() throws Exception {
        assertThat(platform.explain(UUID.randomUUID().toString())).startsWith("1").contains("is unknown");
    }
}
