package fr.entente.peers.crudoutbox;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import fr.entente.peers.edge.Commands;
import fr.entente.peers.edge.EventJson;
import fr.entente.peers.edge.PeerEvent;
import fr.entente.peers.edge.PeerEvent.DossierOpened;
import fr.entente.peers.edge.PeerEvent.InterventionLogged;
import fr.entente.peers.edge.Refusal;

/** The row, what is told of it and what is sent of it: one transaction. */
@Component
@Transactional
class CrudCommands implements Commands {

    private final Dossiers dossiers;
    private final Interventions interventions;
    private final Audits audits;
    private final Outbox outbox;
    private final Clock clock = Clock.systemUTC();

    CrudCommands(Dossiers dossiers, Interventions interventions, Audits audits, Outbox outbox) {
        this.dossiers = dossiers;
        this.interventions = interventions;
        this.audits = audits;
        this.outbox = outbox;
    }

    @Override
    public void open(DossierOpened opening) {
        first(opening, () -> dossiers.saveAndFlush(new Dossier(opening)));
    }

    @Override
    public void log(InterventionLogged intervention) {
        first(intervention, () -> interventions.saveAndFlush(new Intervention(intervention)));
    }

    @Override
    public long orient(UUID dossier, long expectedVersion, String partner, LocalDate madeOn) {
        var event = get(dossier).orient(expectedVersion, partner, madeOn);
        return change(event, expectedVersion + 1);
    }

    @Override
    public long close(UUID dossier, long expectedVersion, String outcome, LocalDate closedOn) {
        var event = get(dossier).close(expectedVersion, outcome, closedOn);
        return change(event, expectedVersion + 1);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean hasDossier(UUID dossier) {
        return dossiers.existsById(dossier);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Entry> history(UUID aggregate) {
        return audits.findByAggregateIdOrderBySequence(aggregate).stream().map(Audit::entry).toList();
    }

    private Dossier get(UUID dossier) {
        return dossiers.findById(dossier).orElseThrow(() -> new Refusal.Unknown(dossier));
    }

    private void first(PeerEvent event, Runnable save) {
        try {
            save.run();
        } catch (DataIntegrityViolationException _) {
            throw new Refusal.AlreadyThere(event.aggregateId());
        }
        tell(event, 1);
    }

    /** The dossier first: who is overtaken hears it there, and the outbox has the order of the versions. */
    private long change(PeerEvent event, long version) {
        dossiers.flush();
        return tell(event, version);
    }

    private long tell(PeerEvent event, long sequence) {
        var id = UUID.randomUUID();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var payload = EventJson.text(event);
        audits.save(new Audit(id, event, sequence, now, payload));
        outbox.save(new Outgoing(id, event, sequence, now, payload));
        return sequence;
    }
}
