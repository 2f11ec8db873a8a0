package fr.entente.reportingservice;

import java.util.Optional;
import java.util.UUID;

import fr.entente.reportingservice.cells.Counted;

/**
 * What another service published, reduced to what dashboards need of it. Each kind of thing has its own sealed family.
 */
public interface Fact {

    UUID schemeId();

    /** Whose cells it may move; nothing's where dashboards do not count it. */
    default Optional<Counted> counted() {
        return Optional.empty();
    }
}
