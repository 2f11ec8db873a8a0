package fr.entente.interventionservice.action.views;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.springframework.jdbc.core.simple.JdbcClient;

import fr.entente.interventionservice.lists.Narrowing;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.web.Paging;

/** A query for actions that grows by what was asked for. Clauses are ours, values are always bound. */
final class ActionQuery {

    private static final String UNTOLD = "a.status = 'PLANNED' and a.ends_at < ?";

    private static final String SELECT = "select a.*, " + UNTOLD + " as untold, " + """
                   array(select coalesce(n.name, p.name)
                           from unnest(a.partner_names, a.partner_name_ids) with ordinality as p (name, name_id, place)
                           left join action_partner n
                                  on n.action_id = a.action_id and n.scheme_id = a.scheme_id
                                     and n.name_id::text = p.name_id
                          order by p.place) as names
              from action a where a.scheme_id = ?""";

    private static final String AT = """
            exists (select from action_site x where x.action_id = a.action_id and x.%s = ?)""";

    private final Narrowing narrowing;
    private final OffsetDateTime now;

    private ActionQuery(Caller caller, Instant now) {
        this.now = now.atOffset(ZoneOffset.UTC);
        narrowing = new Narrowing(SELECT, this.now, caller.requiredScheme());
        caller.boundLandlord().ifPresent(landlord -> narrowing.and("? = any (a.landlords)", landlord));
    }

    static ActionQuery of(Caller caller, Instant now) {
        return new ActionQuery(caller, now);
    }

    ActionQuery and(String clause, Object... bound) {
        narrowing.and(clause, bound);
        return this;
    }

    /** Within what the caller may see: the sites asked about are looked for among his. */
    ActionQuery narrowedBy(ActionFilter filter) {
        narrowing.andIf(filter.status(), "a.status = ?");
        narrowing.andIf(filter.from(), "a.day >= ?");
        narrowing.andIf(filter.to(), "a.day <= ?");
        narrowing.andIf(filter.theme(), "a.theme = ?");
        narrowing.andIf(filter.siteId(), AT.formatted("site_id"));
        narrowing.andIf(filter.landlordId(), AT.formatted("landlord_id"));
        if (filter.untold() != null) {
            and("(" + UNTOLD + ") = ?", now, filter.untold());
        }
        return this;
    }

    ActionQuery page(ActionOrder order, Paging paging) {
        paging.after().ifPresent(
                cursor -> and(order.beyondCursor(), cursor.instant(0).toString(), cursor.uuid(1)));
        narrowing.page(order.clause(), paging.rows());
        return this;
    }

    JdbcClient.StatementSpec on(JdbcClient jdbc) {
        return narrowing.on(jdbc);
    }
}
