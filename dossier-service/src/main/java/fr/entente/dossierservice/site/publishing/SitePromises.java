package fr.entente.dossierservice.site.publishing;

import java.time.LocalDate;
import java.util.Map;

import org.springframework.stereotype.Component;

import fr.entente.dossierservice.site.SiteEvent;
import fr.entente.dossierservice.site.SiteEvent.SiteRegistered;
import fr.entente.dossierservice.site.SiteEvent.SiteRenamed;
import fr.entente.dossierservice.site.SiteEvent.SiteStockChanged;
import fr.entente.dossierservice.site.SiteEvent.SiteTransferred;
import fr.entente.dossierservice.words.LandlordId;
import fr.entente.dossierservice.words.SchemeId;
import fr.entente.dossierservice.words.SiteId;
import fr.entente.servicekit.relay.Promises;
import fr.entente.servicekit.relay.Published;

/** What other services are promised about sites. */
@Component
final class SitePromises implements Promises<SiteEvent> {

    @Override
    public Class<SiteEvent> family() {
        return SiteEvent.class;
    }

    @Override
    public String topic() {
        return "scheme-events";
    }

    @Override
    public Published publish(SiteEvent event) {
        Map<String, String> whose = Map.of("scheme", event.schemeId().toString(), "landlord",
                event.landlordId().toString());
        return switch (event) {
            case SiteRegistered it -> new Published("fr.entente.site.registered.v1", whose,
                    new Registered(it.siteId(), it.schemeId(), it.landlordId(), it.name(), it.town(), it.district(),
                            it.stock().dwellings(), it.stock().qpv(), it.from()));
            case SiteStockChanged(var site, var scheme, var landlord, var stock, var from) ->
                    new Published("fr.entente.site.stock-changed.v1", whose,
                            new StockChanged(site, scheme, landlord, stock.dwellings(), stock.qpv(), from));
            case SiteRenamed(var site, var scheme, var landlord, var name, var from) ->
                    new Published("fr.entente.site.renamed.v1", whose, new Renamed(site, scheme, landlord, name, from));
            case SiteTransferred(var site, var scheme, var landlord, var previous, var from) -> new Published(
                    "fr.entente.site.transferred.v1", whose, new Transferred(site, scheme, landlord, previous, from));
        };
    }

    record Registered(
            SiteId siteId,
            SchemeId schemeId,
            LandlordId landlordId,
            String name,
            String town,
            String district,
            int dwellings,
            boolean qpv,
            LocalDate from) {}

    record StockChanged(
            SiteId siteId,
            SchemeId schemeId,
            LandlordId landlordId,
            int dwellings,
            boolean qpv,
            LocalDate from) {}

    record Renamed(SiteId siteId, SchemeId schemeId, LandlordId landlordId, String name, LocalDate from) {}

    record Transferred(
            SiteId siteId,
            SchemeId schemeId,
            LandlordId landlordId,
            LandlordId previousLandlordId,
            LocalDate from) {}
}
