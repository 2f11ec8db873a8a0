package fr.entente.interventionservice.territory.storage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import fr.entente.interventionservice.territory.Contract;
import fr.entente.interventionservice.territory.Membership;
import fr.entente.interventionservice.territory.Ownership;
import fr.entente.interventionservice.territory.Territories;
import fr.entente.interventionservice.territory.Territory;
import fr.entente.interventionservice.words.DossierId;
import fr.entente.interventionservice.words.LandlordId;
import fr.entente.interventionservice.words.RequestId;
import fr.entente.interventionservice.words.SchemeId;
import fr.entente.interventionservice.words.SiteId;
import fr.entente.servicekit.intake.Freshness;

/**
 * The territory as it was taken in; asked inside a transaction that is bound to the caller. How fresh it is is asked first:
 * the rows may be younger than that, never older.
 */
@Repository
class StoredTerritories implements Territories {

    private final JdbcClient jdbc;
    private final Freshness freshness;

    StoredTerritories(JdbcClient jdbc, Freshness freshness) {
        this.jdbc = jdbc;
        this.freshness = freshness;
    }

    @Override
    public Territory of(SchemeId scheme, Places places) {
        Instant asOf = freshness.asOf();
        return new Territory(asOf, ownerships(scheme, places.sites()), memberships(scheme), contracts(scheme),
                dossiers(scheme, places.dossiers()), requests(scheme, places.requests()));
    }

    private Map<SiteId, List<Ownership>> ownerships(SchemeId scheme, Set<SiteId> sites) {
        Map<SiteId, List<Ownership>> found = new HashMap<>();
        jdbc.sql("""
                select site_id, landlord_id, from_day from site_owner
                 where scheme_id = ? and site_id = any (?) order by site_id, version""")
                .params(scheme.value(), ids(sites, SiteId::value))
                .query(row -> {
                    found.computeIfAbsent(new SiteId(row.getObject("site_id", UUID.class)), _ -> new ArrayList<>())
                            .add(new Ownership(new LandlordId(row.getObject("landlord_id", UUID.class)),
                                    row.getObject("from_day", LocalDate.class)));
                });
        return found;
    }

    private List<Membership> memberships(SchemeId scheme) {
        return jdbc.sql("select landlord_id, from_day, last_day from membership where scheme_id = ? order by version")
                .params(scheme.value())
                .query((row, _) -> new Membership(new LandlordId(row.getObject("landlord_id", UUID.class)),
                        row.getObject("from_day", LocalDate.class), row.getObject("last_day", LocalDate.class)))
                .list();
    }

    private List<Contract> contracts(SchemeId scheme) {
        return jdbc.sql("select from_day, until_day from contract where scheme_id = ? order by version")
                .params(scheme.value())
                .query((row, _) -> new Contract(row.getObject("from_day", LocalDate.class),
                        row.getObject("until_day", LocalDate.class)))
                .list();
    }

    private Set<DossierId> dossiers(SchemeId scheme, Set<DossierId> dossiers) {
        if (dossiers.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(jdbc.sql("select dossier_id from dossier where scheme_id = ? and dossier_id = any (?)")
                .params(scheme.value(), ids(dossiers, DossierId::value))
                .query((row, _) -> new DossierId(row.getObject("dossier_id", UUID.class))).list());
    }

    private Set<RequestId> requests(SchemeId scheme, Set<RequestId> requests) {
        if (requests.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(jdbc.sql("select request_id from request where scheme_id = ? and request_id = any (?)")
                .params(scheme.value(), ids(requests, RequestId::value))
                .query((row, _) -> new RequestId(row.getObject("request_id", UUID.class))).list());
    }

    private static <I> UUID[] ids(Collection<I> ids, Function<I, UUID> value) {
        return ids.stream().map(value).toArray(UUID[]::new);
    }
}
