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
    private final Book book;
    private final Map<Subject, Long> versions = new HashMap<>();
    private final ArrayList<Taken<F>> applied = new ArrayList<>();
    private int replayed;
    private int duplicates;
    private int left;
    private @Nullable String cause;

    Redrive(Intake<F> intake, Book book) {
        this.intake = intake;
        this.book = book;
    }

    Redriven replay(String subject) {
        book.holdPositions();
        var waiting = book.waiting(subject);
        versions.putAll(book.versions(waiting.stream().map(one -> one.arrival().subject()).toList()));
        waiting.forEach(this::replay);
        if (!versions.isEmpty()) {
            book.advance(versions);
        }
        return new Redriven(replayed, duplicates, left, cause);
    }

    List<Taken<F>> applied() {
        return applied;
    }

    private void replay(Book.Waiting waiting) {
        switch (waiting.arrival()) {
            case Arrival.Unreadable unreadable -> leave(waiting, unreadable.cause());
            case Arrival.Legible readable -> replay(waiting, readable);
        }
    }

    private void replay(Book.Waiting waiting, Arrival.Legible arrival) {
        long known = versions.getOrDefault(arrival.subject(), 0L);
        long version = arrival.incoming().version();
        if (version <= known) {
            duplicates++;
            book.release(waiting.id());
        } else if (version == known + 1) {
            apply(waiting, arrival);
        } else {
            leave(waiting, "Version %d after %d: something is missing".formatted(version, known));
        }
    }

    private void apply(Book.Waiting waiting, Arrival.Legible arrival) {
        try {
            var fact = intake.read(arrival.incoming()).map(read -> new Taken<>(read, arrival.incoming()));
            fact.ifPresent(taken -> book.attempt(() -> intake.apply(List.of(taken))));
            fact.ifPresent(applied::add);
        } catch (RuntimeException e) {
            if (DatabaseFaults.passing(e)) {
                throw e;
            }
            leave(waiting, "Failed: " + e);
            return;
        }
        book.release(waiting.id());
        versions.put(arrival.subject(), arrival.incoming().version());
        replayed++;
    }

    private void leave(Book.Waiting waiting, String reason) {
        left++;
        if (cause == null) {
            cause = reason;
            book.blame(waiting.id(), reason);
        }
    }
}
