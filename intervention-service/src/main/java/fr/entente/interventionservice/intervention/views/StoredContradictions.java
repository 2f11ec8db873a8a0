package fr.entente.interventionservice.intervention.views;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

import fr.entente.interventionservice.intervention.Aspect;
import fr.entente.interventionservice.intervention.ContradictionItem;
import fr.entente.interventionservice.intervention.ContradictionItem.Side;
import fr.entente.interventionservice.intervention.Deed;
import fr.entente.interventionservice.intervention.InterventionId;
import fr.entente.interventionservice.lists.Narrowing;
import fr.entente.servicekit.access.BoundTransactions;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.access.Role;

/** A manager sees what is to be settled in the scheme, a mediator what is of his own. */
@Repository
class StoredContradictions implements Contradictions {

    private static final int MOST = 200;
    private static final String IS_ONE = """
            select exists (select from event
                            where aggregate_id = ? and version = ? and type like '%$InterventionContradicted')""";
    private static final String OPEN = """
            select i.*, s.name as site_name, s.town, c.version as contradiction, c.about, c.proposed, c.proposed_by,
                   c.proposed_at, count(*) over () as of_all
              from contradiction c
              join intervention i on i.intervention_id = c.intervention_id and not i.withdrawn
              left join site s on s.site_id = i.site_id
             where c.settled_at is null and c.scheme_id = ?""";
    private static final String TELLINGS = """
            select * from intervention_entry
             where intervention_id = any(:interventions) and scheme_id = :scheme and deed is not null
             order by version""";

    private final JdbcClient jdbc;
    private final BoundTransactions transactions;
    private final JsonMapper json;

    StoredContradictions(JdbcClient jdbc, BoundTransactions transactions, JsonMapper json) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.json = json;
    }

    @Override
    public ToSettle open(Caller caller, @Nullable UUID intervention) {
        var query = new Narrowing(OPEN, caller.requiredScheme());
        query.andIf(intervention, "c.intervention_id = ?");
        query.andIf(caller.role() == Role.MANAGER ? null : caller.person(), "i.mediator_id = ?");
        query.page(" order by c.proposed_at, c.intervention_id, c.version", MOST);
        return transactions.read(caller, () -> {
            var found = query.on(jdbc).query((row, number) -> found(row, number)).list();
            var tellings = tellings(caller, found);
            return new ToSettle(found.isEmpty() ? 0 : found.getFirst().ofAll(),
                    found.stream().map(each -> item(each, tellings)).toList());
        });
    }

    @Override
    public boolean isOneAt(InterventionId intervention, long version) {
        return jdbc.sql(IS_ONE).params(intervention.toString(), version).query(Boolean.class).single();
    }

    private Found found(ResultSet row, int number) throws SQLException {
        var about = Stream.of((String[]) row.getArray("about").getArray()).map(Aspect::valueOf).toList();
        var sheet = new SheetRows(true).mapRow(row, number);
        var item = new ContradictionItem(row.getLong("contradiction"), sheet,
                about.stream().map(aspect -> new Side(aspect, null, null)).toList(), deed(row, "proposed"),
                row.getObject("proposed_by", UUID.class), SheetRows.instant(row, "proposed_at"));
        return new Found(row.getLong("of_all"), item);
    }

    private Map<UUID, List<Telling>> tellings(Caller caller, List<Found> found) {
        return jdbc.sql(TELLINGS).param("interventions", found.stream().map(Found::intervention).toArray(UUID[]::new))
                .param("scheme", caller.requiredScheme())
                .query((row, _) -> new Telling(row.getObject("intervention_id", UUID.class), deed(row, "deed"),
                        row.getObject("by_person", UUID.class), SheetRows.instant(row, "at")))
                .list().stream().collect(Collectors.groupingBy(Telling::intervention));
    }

    private static ContradictionItem item(Found found, Map<UUID, List<Telling>> tellings) {
        var item = found.item();
        var told = tellings.getOrDefault(found.intervention(), List.of());
        return new ContradictionItem(item.contradiction(), item.intervention(),
                item.about().stream().map(side -> Telling.lastOf(side.aspect(), told)).toList(), item.proposed(),
                item.proposedBy(), item.proposedAt());
    }

    private Deed deed(ResultSet row, String column) throws SQLException {
        return json.readValue(row.getString(column), Deed.class);
    }

    private record Found(long ofAll, ContradictionItem item) {

        UUID intervention() {
            return item.intervention().id().value();
        }
    }

    /** What was told, by whom and when. */
    private record Telling(UUID intervention, Deed deed, @Nullable UUID by, Instant at) {

        /** Who told this aspect last otherwise than it was before. */
        static Side lastOf(Aspect aspect, List<Telling> tellings) {
            var last = tellings.getFirst();
            for (var telling : tellings) {
                last = aspect.isSameIn(last.deed, telling.deed) ? last : telling;
            }
            return new Side(aspect, last.by, last.at);
        }
    }
}
