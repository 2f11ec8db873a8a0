package fr.entente.reportingservice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

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

    /** As by several instances at the same time, each with the things of some partitions, fact by fact. */
    Map<String, List<String>> applyBySeveral(List<List<Event>> shares) {
        house.bean(ProjectionSchemas.class).create(number);
        try (var instances = Executors.newFixedThreadPool(shares.size())) {
            shares.stream().map(share -> instances.submit(() -> each(share))).toList().forEach(DirectProjection::await);
        }
        return Tables.of(house.owner(), number);
    }

    private static void await(Future<?> work) {
        try {
            work.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private void each(List<Event> events) {
        var intake = house.bean(Intakes.class).live(() -> {});
        var transactions = house.bean(ProjectionTransactions.class).of(number);
        facts(events).forEach(fact -> transactions.run(() -> intake.apply(List.of(fact))));
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
