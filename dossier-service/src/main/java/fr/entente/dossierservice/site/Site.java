package fr.entente.dossierservice.site;

import java.time.LocalDate;
import java.util.Optional;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

import fr.entente.dossierservice.site.SiteCommand.ChangeSiteStock;
import fr.entente.dossierservice.site.SiteCommand.RegisterSite;
import fr.entente.dossierservice.site.SiteCommand.RenameSite;
import fr.entente.dossierservice.site.SiteCommand.SeenChange;
import fr.entente.dossierservice.site.SiteCommand.TransferSite;
import fr.entente.dossierservice.site.SiteEvent.SiteRegistered;
import fr.entente.dossierservice.site.SiteEvent.SiteRenamed;
import fr.entente.dossierservice.site.SiteEvent.SiteStockChanged;
import fr.entente.dossierservice.site.SiteEvent.SiteTransferred;
import fr.entente.dossierservice.words.SchemeId;
import fr.entente.dossierservice.words.SiteId;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

public final class Site {

    @AggregateIdentifier
    private SiteId id;

    private @Nullable SiteRegistered registration;

    private SiteHistory history = SiteHistory.EMPTY;

    private LocalDate stockFrom = LocalDate.MIN;

    Site() {} // Axon replays a stored site into this one

    @CommandHandler
    Site(RegisterSite command) {
        command.scheme().mustHaveMember(command.landlordId(), command.from());
        apply(new SiteRegistered(command.siteId(), command.schemeId(), command.landlordId(), command.name(),
                command.town(), command.district(), command.stock(), command.from()));
    }

    @CommandHandler
    void handle(ChangeSiteStock command) {
        mustNotPrecede(stockFrom, command.from());
        apply(new SiteStockChanged(id, schemeId(), history.ownerOn(command.from()), command.stock(), command.from()));
    }

    @CommandHandler
    void handle(RenameSite command) {
        apply(new SiteRenamed(id, schemeId(), history.ownerOn(command.from()), command.name(), command.from()));
    }

    @CommandHandler
    void handle(TransferSite command) {
        Ownership latest = history.latest();
        mustNotPrecede(latest.from(), command.from());
        if (latest.landlordId().equals(command.landlordId())) {
            throw new SiteRejection.OwnedAlready(command.landlordId());
        }
        command.scheme().mustHaveMember(command.landlordId(), command.from());
        apply(new SiteTransferred(id, schemeId(), command.landlordId(), latest.landlordId(), command.from()));
    }

    void change(SeenChange seen) {
        Optional.ofNullable(seen.name()).ifPresent(this::handle);
        Optional.ofNullable(seen.stock()).ifPresent(this::handle);
    }

    private SchemeId schemeId() {
        return requireNonNull(registration).schemeId();
    }

    private static void mustNotPrecede(LocalDate lastChange, LocalDate day) {
        if (day.isBefore(lastChange)) {
            throw new SiteRejection.ChangedSince(lastChange);
        }
    }

    @EventSourcingHandler
    void on(SiteRegistered event) {
        id = event.siteId();
        registration = event;
        stockFrom = event.from();
        history = history.with(new Ownership(event.landlordId(), event.from()));
    }

    @EventSourcingHandler
    void on(SiteStockChanged event) {
        stockFrom = event.from();
    }

    @EventSourcingHandler
    void on(SiteTransferred event) {
        history = history.with(new Ownership(event.landlordId(), event.from()));
    }
}
