package fr.entente.dossierservice.engagement.views;

import java.time.LocalDate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import fr.entente.dossierservice.engagement.EngagementEvent;
import fr.entente.dossierservice.engagement.EngagementEvent.EngagementCancelled;
import fr.entente.dossierservice.engagement.EngagementEvent.EngagementChanged;
import fr.entente.dossierservice.engagement.EngagementEvent.EngagementOrdered;
import fr.entente.dossierservice.engagement.EngagementTerms;
import fr.entente.servicekit.views.Recorded;
import fr.entente.servicekit.views.View;

/** Keeps engagements, and for each of their sites the days on which mediators are engaged for it. */
@Component
final class EngagementView implements View<EngagementEvent> {

    private final JdbcClient jdbc;

    EngagementView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Class<EngagementEvent> family() {
        return EngagementEvent.class;
    }

    @Override
    public String name() {
        return "engagement";
    }

    @Override
    public void apply(Recorded<EngagementEvent> recorded) {
        switch (recorded.event()) {
            case EngagementOrdered ordered -> keep(ordered, ordered.terms(), ordered.orderedOn(), recorded.version());
            case EngagementChanged changed -> keep(changed, changed.terms(), changed.changedOn(), recorded.version());
            case EngagementCancelled cancelled -> recorded.mustTouch(cancel(cancelled, recorded.version()));
        }
    }

    /** {@code orderedOn} stays that of the order. */
    private void keep(EngagementEvent event, EngagementTerms terms, LocalDate on, long version) {
        jdbc.sql("""
                insert into engagement (engagement_id, version, scheme_id, length, theme, from_day, until_day,
                                        hours_due, ordered_on)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (engagement_id) do update
                   set version = excluded.version, length = excluded.length, theme = excluded.theme,
                       from_day = excluded.from_day, until_day = excluded.until_day, hours_due = excluded.hours_due,
                       cancelled_from = null, cancelled_because = null""")
                .params(event.engagementId().value(), version, event.schemeId().value(), terms.length().name(),
                        terms.theme().name(), terms.from(), terms.until(), terms.hoursDue(), on)
                .update();
        jdbc.sql("delete from engagement_site where engagement_id = ?").param(event.engagementId().value()).update();
        terms.sites().forEach(site -> jdbc.sql("""
                insert into engagement_site (engagement_id, site_id, scheme_id, landlord_id, from_day, until_day)
                values (?, ?, ?, ?, ?, ?)""")
                .params(event.engagementId().value(), site.siteId().value(), event.schemeId().value(),
                        site.landlordId().value(), terms.from(), terms.until())
                .update());
    }

    private int cancel(EngagementCancelled cancelled, long version) {
        jdbc.sql("update engagement_site set until_day = least(until_day, ?) where engagement_id = ?")
                .params(cancelled.from().minusDays(1), cancelled.engagementId().value()).update();
        return jdbc.sql("""
                update engagement set version = ?, cancelled_from = ?, cancelled_because = ? where engagement_id = ?""")
                .params(version, cancelled.from(), cancelled.reason().name(), cancelled.engagementId().value())
                .update();
    }
}
