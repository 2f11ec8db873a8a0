package fr.entente.dossierservice.tenancy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import fr.entente.dossierservice.lists.Row;
import fr.entente.dossierservice.scheme.Contract;
import fr.entente.dossierservice.scheme.Membership;
import fr.entente.dossierservice.scheme.SchemeHistory;
import fr.entente.dossierservice.site.Ground;
import fr.entente.dossierservice.site.Ground.Engaged;
import fr.entente.dossierservice.site.Ownership;
import fr.entente.dossierservice.site.SiteHistory;
import fr.entente.dossierservice.site.SiteRejection;
import fr.entente.dossierservice.words.LandlordId;
import fr.entente.dossierservice.words.SiteId;

/** Whose sites are on which day, and on what ground one works there; within a transaction that sees all landlords. */
@Component
final class Grounds {

    private final JdbcClient jdbc;

    Grounds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Ground> of(UUID scheme, Collection<SiteId> sites, @Nullable LandlordId onlyFor) {
        SchemeHistory history = historyOf(scheme);
        Map<SiteId, List<Ownership>> owners = ownersOf(sites, scheme);
        Map<SiteId, List<Engaged>> engaged = engagedDaysOf(sites, scheme);
        return sites.stream().map(site -> new Ground(site, historyOf(site, owners), history, onlyFor,
                engaged.getOrDefault(site, List.of()))).toList();
    }

    /** The days of engagements on the site are as good as those of a contract. */
    SchemeHistory historyOf(UUID scheme, SiteId site) {
        List<Contract> contracts = new ArrayList<>(contracts(scheme));
        engagedDaysOf(List.of(site), scheme).getOrDefault(site, List.of())
                .forEach(days -> contracts.add(new Contract(days.from(), days.until(), 0, true)));
        return new SchemeHistory(memberships(scheme), contracts);
    }

    SchemeHistory historyOf(UUID scheme) {
        return new SchemeHistory(memberships(scheme), contracts(scheme));
    }

    private List<Membership> memberships(UUID scheme) {
        return jdbc.sql("select landlord_id, from_day, last_day from membership where scheme_id = ? order by version")
                .param(scheme).query(Row.to(row -> new Membership(new LandlordId(row.id("landlord_id")),
                        row.day("from_day"), row.dayOrNull("last_day"))))
                .list();
    }

    private List<Contract> contracts(UUID scheme) {
        return jdbc.sql("select * from contract where scheme_id = ? order by version").param(scheme)
                .query(Row.to(row -> new Contract(row.day("from_day"), row.day("until_day"),
                        row.number("renewals_left"), row.yes("ended"))))
                .list();
    }

    private static SiteHistory historyOf(SiteId site, Map<SiteId, List<Ownership>> owners) {
        List<Ownership> ownerships = owners.get(site);
        if (ownerships == null) {
            throw new SiteRejection.Unknown(site);
        }
        return new SiteHistory(ownerships);
    }

    private Map<SiteId, List<Ownership>> ownersOf(Collection<SiteId> sites, UUID scheme) {
        Map<SiteId, List<Ownership>> owners = new HashMap<>();
        jdbc.sql("""
                select site_id, landlord_id, from_day from site_owner
                 where site_id = any (?) and scheme_id = ? order by version""")
                .params(ids(sites), scheme)
                .query(Row.to(row -> owners.computeIfAbsent(new SiteId(row.id("site_id")), _ -> new ArrayList<>())
                        .add(new Ownership(new LandlordId(row.id("landlord_id")), row.day("from_day")))))
                .list();
        return owners;
    }

    /**
     * Of an order given this very moment the view may not know yet: then the command is refused and may be repeated.
     */
    private Map<SiteId, List<Engaged>> engagedDaysOf(Collection<SiteId> sites, UUID scheme) {
        Map<SiteId, List<Engaged>> engaged = new HashMap<>();
        jdbc.sql("select * from engagement_site where site_id = any (?) and scheme_id = ?").params(ids(sites), scheme)
                .query(Row.to(row -> engaged.computeIfAbsent(new SiteId(row.id("site_id")), _ -> new ArrayList<>())
                        .add(new Engaged(row.day("from_day"), row.day("until_day")))))
                .list();
        return engaged;
    }

    private static UUID[] ids(Collection<SiteId> sites) {
        return sites.stream().map(SiteId::value).toArray(UUID[]::new);
    }
}
