package fr.entente.interventionservice.intervention.views;

import org.springframework.jdbc.core.simple.JdbcClient;

import fr.entente.interventionservice.lists.Narrowing;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.web.Paging;

/** A query for sheets that grows by what was asked for. Clauses are ours, values are always bound. */
final class SheetQuery {

    private static final String SELECT = """
            select i.*, s.name as site_name, s.town
              from intervention i left join site s on s.site_id = i.site_id
             where i.scheme_id = ?""";

    private final Narrowing narrowing;

    private SheetQuery(Caller caller) {
        narrowing = new Narrowing(SELECT, caller.requiredScheme());
        caller.boundLandlord().ifPresent(landlord -> and("i.landlord_id = ?", landlord));
    }

    static SheetQuery of(Caller caller) {
        return new SheetQuery(caller);
    }

    SheetQuery and(String clause, Object... bound) {
        narrowing.and(clause, bound);
        return this;
    }

    SheetQuery narrowedBy(InterventionFilter filter, Caller caller) {
        narrowing.andIf(filter.from(), "i.day >= ?");
        narrowing.andIf(filter.to(), "i.day <= ?");
        narrowing.andIf(filter.siteId(), "i.site_id = ?");
        narrowing.andIf(filter.landlordId(), "i.landlord_id = ?");
        narrowing.andIf(filter.mission(), "i.mission = ?");
        narrowing.andIf(filter.nature(), "i.nature = ?");
        narrowing.andIf(filter.space(), "i.space = ?");
        narrowing.andIf(filter.origin(), "i.origin = ?");
        narrowing.andIf(filter.register(), "i.register = ?");
        narrowing.andIf(filter.dossierId(), "i.dossier_id = ?");
        narrowing.andIf(filter.requestId(), "i.request_id = ?");
        narrowing.andIf(filter.hour(), "extract(hour from i.started_at at time zone 'Europe/Paris') = ?");
        return narrowedByGroups(filter, caller);
    }

    private SheetQuery narrowedByGroups(InterventionFilter filter, Caller caller) {
        if (filter.natureGroup() != null) {
            and("i.nature = any (?)",
                    (Object) filter.natureGroup().natures().stream().map(Enum::name).toArray(String[]::new));
        }
        if (filter.weekday() != null) {
            and("extract(isodow from i.day) = ?", filter.weekday().getValue());
        }
        if (Boolean.TRUE.equals(filter.mine())) {
            and("i.mediator_id = ?", caller.person());
        }
        return and("i.withdrawn = ?", Boolean.TRUE.equals(filter.withdrawn()));
    }

    SheetQuery page(SheetOrder order, Paging paging) {
        paging.after().ifPresent(
                cursor -> and(order.beyondCursor(), cursor.instant(0).toString(), cursor.uuid(1)));
        narrowing.page(order.clause(), paging.rows());
        return this;
    }

    JdbcClient.StatementSpec on(JdbcClient jdbc) {
        return narrowing.on(jdbc);
    }
}
