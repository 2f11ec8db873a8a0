package fr.entente.interventionservice.territory.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import fr.entente.interventionservice.territory.TerritoryFact;
import fr.entente.interventionservice.territory.TerritoryFact.ContractEnded;
import fr.entente.interventionservice.territory.TerritoryFact.ContractRenewed;
import fr.entente.interventionservice.territory.TerritoryFact.ContractSigned;
import fr.entente.interventionservice.territory.TerritoryFact.DossierOpened;
import fr.entente.interventionservice.territory.TerritoryFact.EngagedSite;
import fr.entente.interventionservice.territory.TerritoryFact.EngagementCancelled;
import fr.entente.interventionservice.territory.TerritoryFact.EngagementChanged;
import fr.entente.interventionservice.territory.TerritoryFact.EngagementOrdered;
import fr.entente.interventionservice.territory.TerritoryFact.LandlordJoined;
import fr.entente.interventionservice.territory.TerritoryFact.LandlordLeft;
import fr.entente.interventionservice.territory.TerritoryFact.ObservationNoted;
import fr.entente.interventionservice.territory.TerritoryFact.RequestReceived;
import fr.entente.interventionservice.territory.TerritoryFact.SiteRegistered;
import fr.entente.interventionservice.territory.TerritoryFact.SiteRenamed;
import fr.entente.interventionservice.territory.TerritoryFact.SiteTransferred;
import fr.entente.interventionservice.words.LandlordId;
import fr.entente.interventionservice.words.RequestId;
import fr.entente.interventionservice.words.SchemeId;
import fr.entente.interventionservice.words.SiteId;

/**
 * Keeps the copy of the territory. Every statement sets state, and what may be undone remembers which version told
 * it, so a fact that is taken in again changes nothing.
 */
@Repository
class TerritoryProjection {

    private final JdbcClient jdbc;

    TerritoryProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void apply(TerritoryFact fact, long version) {
        switch (fact) {
            case LandlordJoined joined -> join(joined, version);
            case LandlordLeft left -> leave(left);
            case ContractSigned signed -> sign(signed, version);
            case ContractRenewed renewed -> holdUntil(renewed.schemeId(), renewed.until());
            case ContractEnded ended -> holdUntil(ended.schemeId(), ended.lastDay());
            case SiteRegistered registered -> register(registered, version);
            case SiteTransferred(var scheme, var site, var landlord, var from) ->
                    own(scheme, site, landlord, from, version);
            case SiteRenamed renamed -> rename(renamed);
            case EngagementOrdered(var scheme, var engagement, var from, var until, var sites) ->
                    engage(scheme, engagement, from, until, sites, version);
            case EngagementChanged(var scheme, var engagement, var from, var until, var sites) ->
                    engage(scheme, engagement, from, until, sites, version);
            case EngagementCancelled cancelled -> cancel(cancelled, version);
            case DossierOpened opened -> open(opened);
            case RequestReceived(var scheme, var request, var landlord) -> receive(scheme, request, landlord);
            case ObservationNoted(var scheme, var seen, var landlord) -> receive(scheme, seen, landlord);
        }
    }

    /** Meanwhile a command that refers to something is answered "not known yet". */
    void forget() {
        for (var table : List.of("membership", "contract", "site", "site_owner", "dossier", "request",
                "engaged_site")) {
            jdbc.sql("delete from " + table).update();
        }
    }

    private void join(LandlordJoined joined, long version) {
        jdbc.sql("""
                insert into membership (scheme_id, version, landlord_id, from_day) values (?, ?, ?, ?)
                on conflict (scheme_id, version) do nothing""")
                .params(joined.schemeId().value(), version, joined.landlordId().value(), joined.from()).update();
    }

    private void leave(LandlordLeft left) {
        mustTouch(left, jdbc.sql("""
                update membership set last_day = :lastDay
                 where scheme_id = :scheme and landlord_id = :landlord
                   and from_day = (select max(from_day) from membership
                                    where scheme_id = :scheme and landlord_id = :landlord and from_day <= :lastDay)""")
                .param("lastDay", left.lastDay()).param("scheme", left.schemeId().value())
                .param("landlord", left.landlordId().value()).update());
    }

    private void sign(ContractSigned signed, long version) {
        jdbc.sql("""
                insert into contract (scheme_id, version, operator_name, from_day, until_day) values (?, ?, ?, ?, ?)
                on conflict (scheme_id, version) do nothing""")
                .params(signed.schemeId().value(), version, signed.operatorName(), signed.from(), signed.until())
                .update();
    }

    private void holdUntil(SchemeId scheme, LocalDate day) {
        mustTouch(scheme, jdbc.sql("""
                update contract set until_day = :day
                 where scheme_id = :scheme
                   and version = (select max(version) from contract where scheme_id = :scheme)""")
                .param("day", day).param("scheme", scheme.value()).update());
    }

    private void register(SiteRegistered registered, long version) {
        jdbc.sql("""
                insert into site (site_id, scheme_id, name, town) values (?, ?, ?, ?)
                on conflict (site_id) do nothing""")
                .params(registered.siteId().value(), registered.schemeId().value(), registered.name(),
                        registered.town())
                .update();
        own(registered.schemeId(), registered.siteId(), registered.landlordId(), registered.from(), version);
    }

    private void own(SchemeId scheme, SiteId site, LandlordId landlord, LocalDate from, long version) {
        jdbc.sql("""
                insert into site_owner (site_id, version, scheme_id, landlord_id, from_day) values (?, ?, ?, ?, ?)
                on conflict (site_id, version) do nothing""")
                .params(site.value(), version, scheme.value(), landlord.value(), from).update();
    }

    private void rename(SiteRenamed renamed) {
        mustTouch(renamed, jdbc.sql("update site set name = ? where site_id = ?")
                .params(renamed.name(), renamed.siteId().value()).update());
    }

    private void engage(SchemeId scheme, UUID engagement, LocalDate from, LocalDate until, List<EngagedSite> sites,
            long version) {
        jdbc.sql("delete from engaged_site where engagement_id = ? and version < ?").params(engagement, version)
                .update();
        sites.forEach(site -> jdbc.sql("""
                insert into engaged_site (engagement_id, site_id, scheme_id, landlord_id, version, from_day, until_day)
                select :engagement, :site, :scheme, :landlord, :version, :from, :until
                 where not exists (select from engaged_site where engagement_id = :engagement and version > :version)
                on conflict (engagement_id, site_id) do nothing""")
                .param("engagement", engagement).param("site", site.siteId().value()).param("scheme", scheme.value())
                .param("landlord", site.landlordId().value()).param("version", version).param("from", from)
                .param("until", until).update());
    }

    private void cancel(EngagementCancelled cancelled, long version) {
        mustTouch(cancelled, jdbc.sql("""
                update engaged_site set until_day = least(until_day, ?), version = ? where engagement_id = ?""")
                .params(cancelled.from().minusDays(1), version, cancelled.engagementId()).update());
    }

    private void open(DossierOpened opened) {
        jdbc.sql("""
                insert into dossier (dossier_id, scheme_id, landlord_id) values (?, ?, ?)
                on conflict (dossier_id) do nothing""")
                .params(opened.dossierId().value(), opened.schemeId().value(), opened.landlordId().value()).update();
    }

    private void receive(SchemeId scheme, RequestId request, LandlordId landlord) {
        jdbc.sql("""
                insert into request (request_id, scheme_id, landlord_id) values (?, ?, ?)
                on conflict (request_id) do nothing""")
                .params(request.value(), scheme.value(), landlord.value()).update();
    }

    /** What a fact changes was told before it; where it is not, something was lost and must not be passed over. */
    private static void mustTouch(Object what, int rows) {
        if (rows == 0) {
            throw new IllegalStateException("Nothing to change for " + what);
        }
    }
}
