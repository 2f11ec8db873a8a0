package fr.entente.servicekit.intake;

import java.util.Optional;

/** A record that is due: the next version of its subject. */
record Step<F>(Arrival.Legible arrival, Optional<F> fact) {

    Subject subject() {
        return arrival.subject();
    }

    long version() {
        return arrival.incoming().version();
    }

    Taken<F> taken() {
        return new Taken<>(fact.orElseThrow(), arrival.incoming());
    }
}
