package fr.entente.interventionservice.action.views;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import fr.entente.interventionservice.action.ActionId;
import fr.entente.interventionservice.action.views.ActionDetails.Entry;
import fr.entente.interventionservice.action.views.ActionItem.Place;
import fr.entente.interventionservice.calendar.Days;
import fr.entente.servicekit.access.BoundTransactions;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.access.Role;
import fr.entente.servicekit.web.Cursor;
import fr.entente.servicekit.web.Page;
import fr.entente.servicekit.web.Paging;

/**
 * Actions that a caller may see: a landlord those at its sites, without the others' sites; everybody else all of the
 * scheme.
 */
@Repository
public class Actions {

    private static final String KNOWN = """
            select exists (select from event
                            where aggregate_id = ? and version = 1 and aggregate_type = 'CollectiveAction'
                              and payload ->> 'schemeId' = ?)""";

    private static final String PLACES = """
            select x.action_id, x.site_id, x.landlord_id, s.name, s.town
              from action_site x left join site s on s.site_id = x.site_id
             where x.scheme_id = :scheme and x.action_id = any (:actions::uuid[])
               and x.landlord_id = coalesce(:landlord::uuid, x.landlord_id)
             order by x.action_id, x.place""";

    private static final String HISTORY = """
            select * from action_entry where action_id = ? and scheme_id = ? order by version""";

    private record PlaceOf(UUID action, Place place) {}

    private final JdbcClient jdbc;
    private final BoundTransactions transactions;
    private final Days days;

    public Actions(JdbcClient jdbc, BoundTransactions transactions, Days days) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.days = days;
    }

    public Page<ActionItem> list(Caller caller, ActionFilter filter, Paging paging) {
        var query = ActionQuery.of(caller, days.now()).narrowedBy(filter).page(ActionOrder.named(filter.sort()),
                paging);
        var rows = transactions.read(caller,
                () -> withPlaces(caller, query.on(jdbc).query(rowsFor(caller)).list()));
        return paging.page(rows, last -> Cursor.of(last.startsAt(), last.id()));
    }

    public Optional<ActionItem> find(Caller caller, ActionId action) {
        var query = ActionQuery.of(caller, days.now()).and("a.action_id = ?", action.value());
        return transactions.read(caller,
                () -> withPlaces(caller, query.on(jdbc).query(rowsFor(caller)).list())).stream().findFirst();
    }

    /** Of an action that the caller was shown. */
    public List<Entry> history(Caller caller, ActionId action) {
        var rows = rowsFor(caller);
        return transactions.read(caller, () -> jdbc.sql(HISTORY).params(action.value(), caller.requiredScheme())
                .query((row, _) -> rows.entry(row)).list());
    }

    /** Asks the store itself: a change may follow faster than the view. */
    public boolean isKnownTo(Caller caller, ActionId action) {
        return jdbc.sql(KNOWN).params(action.toString(), caller.requiredScheme().toString()).query(Boolean.class)
                .single();
    }

    private List<ActionItem> withPlaces(Caller caller, List<ActionItem> actions) {
        Map<UUID, List<Place>> places = jdbc.sql(PLACES)
                .param("scheme", caller.requiredScheme())
                .param("actions", actions.stream().map(action -> action.id().toString()).toArray(String[]::new))
                .param("landlord", caller.boundLandlord().orElse(null))
                .query((row, _) -> new PlaceOf(row.getObject("action_id", UUID.class), ActionRows.place(row)))
                .stream()
                .collect(Collectors.groupingBy(PlaceOf::action,
                        Collectors.mapping(PlaceOf::place, Collectors.toList())));
        return actions.stream().map(action -> action.at(places.getOrDefault(action.id().value(), List.of()))).toList();
    }

    private static ActionRows rowsFor(Caller caller) {
        return new ActionRows(caller.role() == Role.MEDIATOR || caller.role() == Role.MANAGER);
    }
}
