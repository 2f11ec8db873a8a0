package fr.entente.dossierservice.stock;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import fr.entente.dossierservice.scheme.SchemeHistory;
import fr.entente.dossierservice.site.SiteCommand.ChangeSiteStock;
import fr.entente.dossierservice.site.SiteCommand.RegisterSite;
import fr.entente.dossierservice.site.SiteCommand.RenameSite;
import fr.entente.dossierservice.site.SiteCommand.RenewStock;
import fr.entente.dossierservice.site.SiteCommand.SeenChange;
import fr.entente.dossierservice.site.Stock;
import fr.entente.dossierservice.words.LandlordId;
import fr.entente.dossierservice.words.SchemeId;
import fr.entente.dossierservice.words.SiteId;

import static java.util.Objects.requireNonNull;

/** An import turned into the one command that does it. */
public record Renewal(UUID importId, SchemeId scheme, LandlordId landlord, LocalDate from, SchemeHistory history) {

    /** What is shown must change something. */
    public RenewStock of(Difference difference) {
        List<RegisterSite> registered = difference.changes().stream()
                .filter(change -> change.kind() == Difference.Kind.NEW).map(this::register).toList();
        List<SeenChange> changed = Stream.concat(
                difference.changes().stream().filter(Difference.Change::changesItsSite).map(this::change),
                difference.gone().stream().filter(Difference.Gone::isDone).map(gone -> empty(gone.site()))).toList();
        SiteId last = changed.isEmpty() ? registered.getLast().siteId() : changed.getLast().siteId();
        return new RenewStock(last, registered, changed);
    }

    /** The same group of the same import is the same site, however often it is sent. */
    public static SiteId siteOf(UUID importId, int group) {
        return new SiteId(UUID.nameUUIDFromBytes("%s/%d".formatted(importId, group).getBytes(StandardCharsets.UTF_8)));
    }

    private RegisterSite register(Difference.Change change) {
        Group group = change.group();
        return new RegisterSite(siteOf(importId, group.number()), scheme, landlord, group.name(), group.town(),
                group.district(), change.after(), from, history);
    }

    private SeenChange change(Difference.Change change) {
        PresentSite site = requireNonNull(change.site());
        return new SeenChange(site.id(),
                change.after().equals(site.stock()) ? null : new ChangeSiteStock(site.id(), change.after(), from),
                change.isRenamed() ? new RenameSite(site.id(), change.group().name(), from) : null, site.version());
    }

    private SeenChange empty(PresentSite site) {
        var nothing = new ChangeSiteStock(site.id(), new Stock(0, site.stock().qpv()), from);
        return new SeenChange(site.id(), nothing, null, site.version());
    }
}
