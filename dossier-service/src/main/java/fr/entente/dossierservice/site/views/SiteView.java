package fr.entente.dossierservice.site.views;

import java.time.LocalDate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import fr.entente.dossierservice.site.SiteEvent;
import fr.entente.dossierservice.site.SiteEvent.SiteRegistered;
import fr.entente.dossierservice.site.SiteEvent.SiteRenamed;
import fr.entente.dossierservice.site.SiteEvent.SiteStockChanged;
import fr.entente.dossierservice.site.SiteEvent.SiteTransferred;
import fr.entente.dossierservice.site.Stock;
import fr.entente.servicekit.views.Recorded;
import fr.entente.servicekit.views.View;

/** Keeps sites, whose they are and what stands on them, each from a day on. */
@Component
final class SiteView implements View<SiteEvent> {

    private final JdbcClient jdbc;

    SiteView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Class<SiteEvent> family() {
        return SiteEvent.class;
    }

    @Override
    public String name() {
        return "site";
    }

    @Override
    public void apply(Recorded<SiteEvent> recorded) {
        long version = recorded.version();
        switch (recorded.event()) {
            case SiteRegistered registered -> register(registered, version);
            case SiteStockChanged changed -> keepStock(changed, changed.stock(), changed.from(), version);
            case SiteRenamed renamed -> recorded.mustTouch(jdbc.sql("update site set name = ? where site_id = ?")
                    .params(renamed.name(), renamed.siteId().value()).update());
            case SiteTransferred transferred -> keepOwner(transferred, transferred.from(), version);
        }
        recorded.mustTouch(jdbc.sql("update site set version = ? where site_id = ?")
                .params(version, recorded.event().siteId().value()).update());
    }

    private void register(SiteRegistered registered, long version) {
        jdbc.sql("""
                insert into site (site_id, version, scheme_id, name, town, district) values (?, ?, ?, ?, ?, ?)
                on conflict (site_id) do update
                   set name = excluded.name, town = excluded.town, district = excluded.district""")
                .params(registered.siteId().value(), version, registered.schemeId().value(), registered.name(),
                        registered.town(), registered.district())
                .update();
        keepOwner(registered, registered.from(), version);
        keepStock(registered, registered.stock(), registered.from(), version);
    }

    private void keepOwner(SiteEvent event, LocalDate from, long version) {
        jdbc.sql("update site_owner set before_day = ? where site_id = ? and version < ? and before_day is null")
                .params(from, event.siteId().value(), version).update();
        jdbc.sql("""
                insert into site_owner (site_id, version, scheme_id, landlord_id, from_day) values (?, ?, ?, ?, ?)
                on conflict (site_id, version) do update set before_day = null""")
                .params(event.siteId().value(), version, event.schemeId().value(), event.landlordId().value(), from)
                .update();
    }

    private void keepStock(SiteEvent event, Stock stock, LocalDate from, long version) {
        jdbc.sql("update site_stock set before_day = ? where site_id = ? and version < ? and before_day is null")
                .params(from, event.siteId().value(), version).update();
        jdbc.sql("""
                insert into site_stock (site_id, version, scheme_id, dwellings, qpv, from_day) values (?, ?, ?, ?, ?, ?)
                on conflict (site_id, version) do update set before_day = null""")
                .params(event.siteId().value(), version, event.schemeId().value(), stock.dwellings(), stock.qpv(), from)
                .update();
    }
}
