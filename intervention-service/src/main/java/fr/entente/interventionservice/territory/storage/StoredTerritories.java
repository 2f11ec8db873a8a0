package fr.entente.interventionservice.territory.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Ticker;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.event.TransactionalEventListener;

import fr.entente.interventionservice.territory.Contract;
import fr.entente.interventionservice.territory.Membership;
import fr.entente.interventionservice.territory.Ownership;
import fr.entente.interventionservice.territory.Territories;
import fr.entente.interventionservice.territory.Territory;
import fr.entente.interventionservice.territory.TerritoryChanged;
import fr.entente.interventionservice.words.DossierId;
import fr.entente.interventionservice.words.LandlordId;
import fr.entente.interventionservice.words.RequestId;
import fr.entente.interventionservice.words.SchemeId;
import fr.entente.interventionservice.words.SiteId;
import fr.entente.servicekit.intake.Freshness;

/**
 * The territory as it was taken in. How fresh it is is asked first: the rows may be younger than that, never older. One
 * statement for all of it, and remembered for a moment, since every command asks.
 */
@Repository
class StoredTerritories implements Territories {

    private static final String ALL = """
            select 'SITE' as kind, version, site_id as id, landlord_id, from_day, null::date as last_day
              from site_owner where scheme_id = :scheme
            union all
            select 'MEMBER', version, null, landlord_id, from_day, last_day from membership where scheme_id = :scheme
            union all
            select 'CONTRACT', version, null, null, from_day, until_day from contract where scheme_id = :scheme
            union all
            select 'ENGAGEMENT', version, site_id, null, from_day, until_day
              from engaged_site where scheme_id = :scheme""";
    private static final String DOSSIERS = """

            union all
            select 'DOSSIER', 0, dossier_id, null, null, null
              from dossier where scheme_id = :scheme and dossier_id = any (:dossiers)""";
    private static final String REQUESTS = """

            union all
            select 'REQUEST', 0, request_id, null, null, null
              from request where scheme_id = :scheme and request_id = any (:requests)""";
    private static final String IN_ORDER = " order by kind, version";

    private final JdbcClient jdbc;
    private final Freshness freshness;
    private final Memory memory = new Memory(Ticker.systemTicker());

    StoredTerritories(JdbcClient jdbc, Freshness freshness) {
        this.jdbc = jdbc;
        this.freshness = freshness;
    }

    @Override
    public Territory of(SchemeId scheme, References references) {
        var found = new Found();
        long at = memory.moment();
        Instant asOf = freshness.asOf();
        jdbc.sql(ALL + (references.dossiers().isEmpty() ? "" : DOSSIERS)
                + (references.requests().isEmpty() ? "" : REQUESTS)
                + IN_ORDER)
                .param("scheme", scheme.value())
                .param("dossiers", ids(references.dossiers(), DossierId::value))
                .param("requests", ids(references.requests(), RequestId::value))
                .query(found);
        var seen = found.asOf(asOf);
        memory.keep(scheme, seen, at);
        return seen;
    }

    @Override
    public Optional<Territory> lately(SchemeId scheme, References references) {
        return memory.of(scheme, references);
    }

    /** When it is committed: whoever looked before that has seen the old state. */
    @TransactionalEventListener(TerritoryChanged.class)
    public void forget() {
        memory.forget();
    }

    private static <I> UUID[] ids(Collection<I> ids, Function<I, UUID> value) {
        return ids.stream().map(value).toArray(UUID[]::new);
    }

    /** The rows, each put where it belongs. */
    private static final class Found implements RowCallbackHandler {

        private final Map<SiteId, List<Ownership>> ownerships = new HashMap<>();
        private final List<Membership> memberships = new ArrayList<>();
        private final List<Contract> contracts = new ArrayList<>();
        private final Set<DossierId> dossiers = new HashSet<>();
        private final Set<RequestId> requests = new HashSet<>();

        @Override
        public void processRow(ResultSet row) throws SQLException {
            switch (row.getString("kind")) {
                case "SITE" -> ownerships.computeIfAbsent(new SiteId(id(row, "id")), _ -> new ArrayList<>())
                        .add(new Ownership(landlord(row), day(row, "from_day")));
                case "MEMBER" ->
                        memberships.add(new Membership(landlord(row), day(row, "from_day"), day(row, "last_day")));
                case "CONTRACT" -> contracts.add(new Contract(day(row, "from_day"), day(row, "last_day")));
                case "ENGAGEMENT" -> contracts
                        .add(new Contract(day(row, "from_day"), day(row, "last_day"), new SiteId(id(row, "id"))));
                case "DOSSIER" -> dossiers.add(new DossierId(id(row, "id")));
                default -> requests.add(new RequestId(id(row, "id")));
            }
        }

        Territory asOf(Instant moment) {
            return new Territory(moment, ownerships, memberships, contracts, dossiers, requests);
        }

        private static LandlordId landlord(ResultSet row) throws SQLException {
            return new LandlordId(id(row, "landlord_id"));
        }

        private static UUID id(ResultSet row, String column) throws SQLException {
            return row.getObject(column, UUID.class);
        }

        private static LocalDate day(ResultSet row, String column) throws SQLException {
            return row.getObject(column, LocalDate.class);
        }
    }
}
