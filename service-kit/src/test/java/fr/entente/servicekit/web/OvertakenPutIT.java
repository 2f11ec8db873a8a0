package fr.entente.servicekit.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import fr.entente.servicekit.eventstore.LampCommand.Switch;
import fr.entente.servicekit.eventstore.LampHouse;
import fr.entente.servicekit.eventstore.LampId;
import fr.entente.servicekit.testing.TestCallers;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A phone that heard nothing asks again while its first attempt is still under way: on a real store, by real threads.
 */
class OvertakenPutIT {

    private static final int ROUNDS = 20;
    private static final int AT_ONCE = 6;

    @Test
    void allAttemptsGetTheFirstAnswerThoughTheThingCanBeDoneOnlyOnce() throws Exception {
        try (var house = LampHouse.on(LampHouse.database());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var desk = new CommandDesk(house.commands(), new Fingerprints(JsonMapper.builder().build()));
            for (int round = 0; round < ROUNDS; round++) {
                var lamp = house.make();
                var caller = TestCallers.mediator(UUID.randomUUID());
                List<Future<Receipt>> attempts = new ArrayList<>();
                for (int attempt = 0; attempt < AT_ONCE; attempt++) {
                    attempts.add(threads.submit(() -> desk.put(lamp.toString(), "on", new Switch(lamp, true), caller,
                            Map.of("on", true))));
                }
                for (var attempt : attempts) {
                    assertThat(attempt.get()).isEqualTo(new Receipt(lamp.toString(), 2));
                }
                assertThat(stored(house, lamp)).isEqualTo(2);
            }
        }
    }

    private static long stored(LampHouse house, LampId lamp) {
        return house.jdbc().sql("select count(*) from event where aggregate_id = ?").param(lamp.toString())
                .query(Long.class).single();
    }
}
