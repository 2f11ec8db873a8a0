package fr.entente.servicekit.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Sorts the arrivals of a batch by the version guard: due, duplicate, or to be parked. */
final class Sorting<F> {

    static final String FOLLOWS = "Follows a parked record of its subject";

    private final Intake<F> intake;
    private final Map<Subject, Long> versions;
    private final Set<Subject> held;
    private final Discarded discarded;
    private final List<Step<F>> due = new ArrayList<>();
    private final List<Parked> parked = new ArrayList<>();
    private int duplicates;

    Sorting(Intake<F> intake, Map<Subject, Long> versions, Set<Subject> parked, Discarded discarded) {
        this.discarded = discarded;
        this.intake = intake;
        this.versions = versions;
        this.held = new HashSet<>(parked);
    }

    Sorting<F> sort(List<Arrival> arrivals) {
        arrivals.forEach(this::sort);
        return this;
    }

    private void sort(Arrival arrival) {
        switch (arrival) {
            case Arrival.Unreadable unreadable -> park(arrival, unreadable.cause());
            case Arrival.Legible readable -> sort(readable);
        }
    }

    private void sort(Arrival.Legible arrival) {
        long known = versions.getOrDefault(arrival.subject(), 0L);
        long version = arrival.incoming().version();
        if (isTaken(version, known)) {
            duplicates++;
        } else if (held.contains(arrival.subject())) {
            park(arrival, FOLLOWS);
        } else if (leavesGap(version, known)) {
            park(arrival, "Version %d came after %d: something is missing".formatted(version, known));
        } else {
            read(arrival);
        }
    }

    private static boolean isTaken(long version, long known) {
        return version <= known;
    }

    private static boolean leavesGap(long version, long known) {
        return version > known + 1;
    }

    private void read(Arrival.Legible arrival) {
        try {
            due.add(new Step<>(arrival,
                    discarded.isPassed(arrival) ? Optional.empty() : intake.read(arrival.incoming())));
            versions.put(arrival.subject(), arrival.incoming().version());
        } catch (RuntimeException e) {
            park(arrival, "Not readable: " + e);
        }
    }

    private void park(Arrival arrival, String cause) {
        held.add(arrival.subject());
        parked.add(new Parked(arrival, cause));
    }

    List<Step<F>> due() {
        return due;
    }

    List<Parked> parked() {
        return parked;
    }

    int duplicates() {
        return duplicates;
    }
}
