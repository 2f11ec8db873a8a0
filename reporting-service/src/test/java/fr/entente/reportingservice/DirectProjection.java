package fr.entente.reportingservice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

import org.awaitility.Awaitility;
import tools.jackson.databind.json.JsonMapper;

import fr.entente.reportingservice.intake.FactReader;
import fr.entente.reportingservice.intake.Intakes;
import fr.entente.reportingservice.rebuild.ProjectionSchemas;
import fr.entente.reportingservice.rebuild.ProjectionTransactions;
import fr.entente.reportingservice.season.Event;
import fr.entente.reportingservice.testing.ReportingHouse;
import fr.entente.reportingservice.testing.Tables;
import fr.entente.servicekit.intake.Incoming;
import fr.entente.servicekit.intake.Taken;

/** A projection of its own, given facts without Kafka. */
record DirectProjection(ReportingHouse house, int number) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** In batches of that size; tells what is in the tables afterwards. */
    Map<String, List<String>> apply(List<Event> events, int batch) {
        house.bean(ProjectionSchemas.class).create(number);
        var facts = facts(events);
        var intake = house.bean(Intakes.class).live(() -> {});
        var transactions = house.bean(ProjectionTransactions.class).of(number);
        for (int from = 0; from < facts.size(); from += batch) {
            var some = facts.subList(from, Math.min(from + batch, facts.size()));
            transactions.run(() -> intake.apply(some));
        }
        return Tables.of(house.owner(), number);
    }

    /**
     * As by two instances: the second takes its event in while the first has not committed yet, and has to wait for it.
     */
    Map<String, List<String>> applyTogether(Event first, Event second) throws Exception {
        house.bean(ProjectionSchemas.class).create(number);
        var kept = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        try (var instances = Executors.newFixedThreadPool(2)) {
            var one = instances.submit(() -> take(first, () -> {
                kept.countDown();
                await(mayCommit);
            }));
            await(kept);
            var other = instances.submit(() -> take(second, () -> {}));
            Awaitility.await().until(this::somebodyWaits);
            mayCommit.countDown();
            one.get();
            other.get();
        }
        return Tables.of(house.owner(), number);
    }

    private void take(Event event, Runnable beforeTheCommit) {
        var intake = house.bean(Intakes.class).live(() -> {});
        house.bean(ProjectionTransactions.class).of(number).run(() -> {
            intake.apply(facts(List.of(event)));
            beforeTheCommit.run();
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private boolean somebodyWaits() {
        return house.owner().sql("select exists (select from pg_locks where not granted)").query(Boolean.class)
                .single();
    }

    private List<Taken<Fact>> facts(List<Event> events) {
        var reader = house.bean(FactReader.class);
        var facts = new ArrayList<Taken<Fact>>();
        for (var event : events) {
            var incoming = new Incoming(event.type(), event.subject().toString(), event.version(), event.scheme(), null,
                    Instant.EPOCH, UUID.randomUUID(), JSON.writeValueAsString(event.data()));
            reader.read(incoming).ifPresent(fact -> facts.add(new Taken<>(fact, incoming)));
        }
        return facts;
    }
}
