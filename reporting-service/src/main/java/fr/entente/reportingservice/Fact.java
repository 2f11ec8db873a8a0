package fr.entente.reportingservice;

import java.util.UUID;

/** What another service published, reduced to what dashboards need of it. Each kind of thing has its own sealed family. */
public interface Fact {

    UUID schemeId();
}
