package fr.entente.reportingservice.engagement;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import fr.entente.reportingservice.Projection;
import fr.entente.reportingservice.cells.Touched;
import fr.entente.reportingservice.engagement.EngagementFact.EngagementCancelled;
import fr.entente.reportingservice.engagement.EngagementFact.Place;
import fr.entente.reportingservice.engagement.EngagementFact.Told;
import fr.entente.servicekit.intake.Taken;

/** Keeps engagements with their sites. They change seldom: one fact at a time. */
@Component
class EngagementProjection implements Projection<EngagementFact> {

    private final JdbcClient jdbc;

    EngagementProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Class<EngagementFact> family() {
        return EngagementFact.class;
    }

    @Override
    public void apply(List<Taken<EngagementFact>> facts, Touched touched) {
        for (var taken : facts) {
            var version = taken.source().version();
            switch (taken.fact()) {
                case Told told -> keep(told, version);
                case EngagementCancelled cancelled -> cancel(cancelled, version);
            }
            touched.scope(taken.fact().schemeId(), null, Touched.Kind.SCHEME);
        }
    }

    private void keep(Told told, long version) {
        var kept = jdbc.sql("""
                insert into engagement as e (engagement_id, version, scheme_id, length, theme, from_day, until_day,
                    hours_due, landlords)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (engagement_id) do update set version = excluded.version, length = excluded.length,
                    theme = excluded.theme, from_day = excluded.from_day, until_day = excluded.until_day,
                    hours_due = excluded.hours_due, landlords = excluded.landlords
                where e.version < excluded.version""")
                .params(told.engagementId(), version, told.schemeId(), told.length(), told.theme(), told.from(),
                        told.until(), told.hoursDue(), told.sites().stream().map(Place::landlordId).distinct().count())
                .update();
        if (kept == 1) {
            jdbc.sql("delete from engagement_site where engagement_id = ?").param(told.engagementId()).update();
            told.sites().forEach(site -> jdbc.sql("""
                    insert into engagement_site (engagement_id, site_id, scheme_id, landlord_id) values (?, ?, ?, ?)""")
                    .params(told.engagementId(), site.siteId(), told.schemeId(), site.landlordId())
                    .update());
        }
    }

    private void cancel(EngagementCancelled fact, long version) {
        var known = jdbc.sql("""
                update engagement set version = greatest(version, ?), cancelled_from = ? where engagement_id = ?""")
                .params(version, fact.from(), fact.engagementId())
                .update();
        if (known == 0) {
            throw new IllegalStateException("An engagement is cancelled that was never ordered");
        }
    }
}
