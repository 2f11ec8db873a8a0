package fr.entente.interventionservice.intervention.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

import fr.entente.interventionservice.intervention.InterventionId;
import fr.entente.interventionservice.intervention.web.BatchItem.Illegible;
import fr.entente.interventionservice.intervention.web.BatchItem.Legible;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.access.DatabaseFaults;
import fr.entente.servicekit.web.Problems;
import fr.entente.servicekit.web.Receipt;

/**
 * Logs many interventions at the same time, so that the store can commit them together. None of them harms another:
 * each has its own result. Only where the database is gone is there one answer for all; whoever repeats it loses
 * nothing.
 */
@Component
class Batch {

    private static final Logger LOG = LoggerFactory.getLogger(Batch.class);

    private final Logbook logbook;
    private final BatchReading reading;
    private final InterventionProblems refusals;
    private final Problems problems;

    Batch(Logbook logbook, BatchReading reading, InterventionProblems refusals, Problems problems) {
        this.logbook = logbook;
        this.reading = reading;
        this.refusals = refusals;
        this.problems = problems;
    }

    List<BatchResult> log(Caller caller, List<JsonNode> nodes) {
        var items = nodes.stream().map(reading::read).toList();
        var legible = items.stream().filter(Legible.class::isInstance).map(Legible.class::cast).toList();
        var receipts = logged(caller, legible).iterator();
        return items.stream().map(item -> switch (item) {
            case Legible(var id, _) -> result(id, receipts.next());
            case Illegible(var id, var problem) -> BatchResult.refused(id, problem);
        }).toList();
    }

    private List<Future<Receipt>> logged(Caller caller, List<Legible> items) {
        var now = logbook.now();
        var looks = new Looks(earlier -> logbook.around(caller, items.stream().map(Legible::form).toList(), earlier));
        Map<UUID, Turns> turns = new LinkedHashMap<>();
        var receipts = items.stream().map(item -> turns.computeIfAbsent(item.id(), _ -> new Turns())
                .add(() -> logbook.log(caller, new InterventionId(item.id()), item.form(), now, looks))).toList();
        runAll(turns.values());
        return receipts;
    }

    /** Each in a thread of its own, under the request's correlation id; waits for all of them. */
    private static void runAll(Collection<? extends Runnable> work) {
        var context = Objects.requireNonNullElse(MDC.getCopyOfContextMap(), Map.<String, String>of());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            work.forEach(each -> threads.execute(() -> {
                MDC.setContextMap(context);
                each.run();
            }));
        }
    }

    private BatchResult result(UUID id, Future<Receipt> receipt) {
        try {
            return BatchResult.logged(id, receipt.get());
        } catch (ExecutionException failure) {
            return refused(id, failure.getCause());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted before the batch was answered");
        }
    }

    private BatchResult refused(UUID id, @Nullable Throwable cause) {
        if (cause instanceof RuntimeException failure) {
            if (DatabaseFaults.passing(failure)) {
                throw failure;
            }
            var refusal = refusals.ofAny(failure);
            if (refusal.isPresent()) {
                LOG.info("Item {} of a batch refused: {} {}", id, refusal.get().getStatus(), refusal.get().getType());
                return BatchResult.refused(id, refusal.get());
            }
        }
        LOG.error("An item of a batch failed", cause);
        return BatchResult.refused(id, problems.of(HttpStatus.INTERNAL_SERVER_ERROR, "request", "failed"));
    }
}
