package fr.entente.peers.edge;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import fr.entente.peers.edge.PeerEvent.DossierOpened;
import fr.entente.peers.edge.PeerEvent.InterventionLogged;

/** What a peer does in its own way; each is durable when it returns. */
public interface Commands {

    /** Refuses an id that is taken with {@link Refusal.AlreadyThere}, whatever the content. */
    void open(DossierOpened opening);

    /** Refuses an id that is taken with {@link Refusal.AlreadyThere}, whatever the content. */
    void log(InterventionLogged intervention);

    /** The version afterwards. */
    long orient(UUID dossier, long expectedVersion, String partner, LocalDate madeOn);

    /** The version afterwards. */
    long close(UUID dossier, long expectedVersion, String outcome, LocalDate closedOn);

    boolean hasDossier(UUID dossier);

    /** All that happened, in order; empty when it is unknown. */
    List<Entry> history(UUID aggregate);

    /** One thing that happened. */
    record Entry(long version, Kind kind, PeerEvent event) {}
}
