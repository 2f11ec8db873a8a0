package fr.entente.benchmark.load;

import java.net.URI;

/** Where the services are, and how a request says who asks. */
public interface Door {

    /** The three things that are asked, each of the service that has it. */
    enum Part {
        DOSSIERS, INTERVENTIONS, DASHBOARDS
    }

    URI of(Part part);

    /** Whole header lines. */
    String credentials(Person person);
}
