package fr.entente.servicekit.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import fr.entente.servicekit.access.DatabaseFaults;

/** Replays what is parked for a subject, in the order of its versions, as far as it goes; inside one transaction. */
final class Redrive<F> {

    private final Intake<F> intake;
    private final IntakeTables tables;
    private final Savepoint savepoint;
    private final Map<Subject, Long> versions = new HashMap<>();
    private final ArrayList<Taken<F>> applied = new ArrayList<>();
    private int replayed;
    private int duplicates;
    private int left;
    private @Nullable String cause;

    Redrive(Intake<F> intake, IntakeTables tables, Savepoint savepoint) {
        this.intake = intake;
        this.tables = tables;
        this.savepoint = savepoint;
    }

    Redriven replay(String subject) {
        tables.holdPositions();
        var waiting = tables.waiting(subject);
        versions.putAll(tables.versions(waiting.stream().map(one -> one.arrival().subject()).toList()));
        waiting.forEach(this::replay);
        if (!versions.isEmpty()) {
            tables.advance(versions);
        }
        return new Redriven(replayed, duplicates, left, cause);
    }

    List<Taken<F>> applied() {
        return applied;
    }

    private void replay(IntakeTables.Waiting waiting) {
        switch (waiting.arrival()) {
            case Arrival.Unreadable unreadable -> leave(waiting, unreadable.cause());
            case Arrival.Legible readable -> replay(waiting, readable);
        }
    }

    private void replay(IntakeTables.Waiting waiting, Arrival.Legible arrival) {
        long known = versions.getOrDefault(arrival.subject(), 0L);
        long version = arrival.incoming().version();
        if (version <= known) {
            duplicates++;
            tables.release(waiting.id());
        } else if (version == known + 1) {
            apply(waiting, arrival);
        } else {
            leave(waiting, "Version %d after %d: something is missing".formatted(version, known));
        }
    }

    private void apply(IntakeTables.Waiting waiting, Arrival.Legible arrival) {
        try {
            var fact = intake.read(arrival.incoming()).map(read -> new Taken<>(read, arrival.incoming()));
            fact.ifPresent(taken -> savepoint.around(() -> intake.apply(List.of(taken))));
            fact.ifPresent(applied::add);
        } catch (RuntimeException e) {
            if (DatabaseFaults.passing(e)) {
                throw e;
            }
            leave(waiting, "Failed: " + e);
            return;
        }
        tables.release(waiting.id());
        versions.put(arrival.subject(), arrival.incoming().version());
        replayed++;
    }

    private void leave(IntakeTables.Waiting waiting, String reason) {
        left++;
        if (cause == null) {
            cause = reason;
            tables.blame(waiting.id(), reason);
        }
    }
}
