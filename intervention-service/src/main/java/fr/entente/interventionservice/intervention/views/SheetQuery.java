package fr.entente.interventionservice.intervention.views;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.web.Paging;

/** A query for sheets that grows by what was asked for. Clauses are ours, values are always bound. */
final class SheetQuery {

    private static final String SELECT = """
            select i.*, s.name as site_name, s.town
              from intervention i left join site s on s.site_id = i.site_id
             where i.scheme_id = ?""";

    private final StringBuilder sql = new StringBuilder(SELECT);
    private final List<Object> values = new ArrayList<>();

    private SheetQuery(Caller caller) {
        values.add(caller.requiredScheme());
        caller.boundLandlord().ifPresent(landlord -> and("i.landlord_id = ?", landlord));
    }

    static SheetQuery of(Caller caller) {
        return new SheetQuery(caller);
    }

    SheetQuery and(String clause, Object... bound) {
        sql.append(" and ").append(clause);
        values.addAll(List.of(bound));
        return this;
    }

    SheetQuery narrowedBy(InterventionFilter filter, Caller caller) {
        andIf(filter.from(), "i.day >= ?");
        andIf(filter.to(), "i.day <= ?");
        andIf(filter.siteId(), "i.site_id = ?");
        andIf(filter.landlordId(), "i.landlord_id = ?");
        andIf(filter.mission(), "i.mission = ?");
        andIf(filter.nature(), "i.nature = ?");
        andIf(filter.space(), "i.space = ?");
        andIf(filter.origin(), "i.origin = ?");
        andIf(filter.register(), "i.register = ?");
        andIf(filter.dossierId(), "i.dossier_id = ?");
        andIf(filter.requestId(), "i.request_id = ?");
        andIf(filter.hour(), "extract(hour from i.started_at at time zone 'Europe/Paris') = ?");
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
        sql.append(order.clause()).append(" limit ?");
        values.add(paging.rows());
        return this;
    }

    JdbcClient.StatementSpec on(JdbcClient jdbc) {
        return jdbc.sql(sql.toString()).params(values);
    }

    private void andIf(@Nullable Object value, String clause) {
        if (value != null) {
            and(clause, value instanceof Enum<?> code ? code.name() : value);
        }
    }
}
