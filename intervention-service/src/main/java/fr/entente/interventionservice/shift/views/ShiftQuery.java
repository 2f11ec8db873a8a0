package fr.entente.interventionservice.shift.views;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

import fr.entente.interventionservice.lists.Narrowing;
import fr.entente.interventionservice.shift.Plan;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.access.Role;
import fr.entente.servicekit.web.Cursor;
import fr.entente.servicekit.web.Paging;
import fr.entente.servicekit.web.ProblemException;

/** A query for shifts that grows by what was asked for. Clauses are ours, values are always bound. */
final class ShiftQuery {

    /** Whose sites are shown: of one landlord its own, of nobody in particular all. */
    private static final String SELECT = """
            select h.*, coalesce((
                select jsonb_agg(jsonb_build_object('name', c.name, 'mood', c.mood, 'alsoTold', c.also_told,
                                                    'sites', (
                           select jsonb_agg(jsonb_build_object('siteId', t.site_id, 'name', s.name)
                                            order by s.name, t.site_id)
                             from shift_site t left join site s on s.site_id = t.site_id
                            where t.shift_id = c.shift_id and t.position = c.position
                              and (w.landlord_id is null or t.landlord_id = w.landlord_id))) order by c.position)
                  from shift_sector c
                 where c.shift_id = h.shift_id
                   and exists (select from shift_site t
                                where t.shift_id = c.shift_id and t.position = c.position
                                  and (w.landlord_id is null or t.landlord_id = w.landlord_id))),
                       '[]')::text as sectors, coalesce((
                select jsonb_agg(jsonb_build_object('mediatorId', p.mediator_id, 'startedAt', p.from_at, 'endedAt',
                                                    p.until_at)
                                 order by p.from_at, array_position(h.mediators, p.mediator_id))
                  from shift_stay p where p.shift_id = h.shift_id), '[]')::text as stays
              from shift h cross join whose w
             where h.scheme_id = ?
               and (w.landlord_id is null
                    or h.status = 'ENDED'
                       and (exists (select from shift_site t
                                     where t.shift_id = h.shift_id and t.landlord_id = w.landlord_id)
                            or exists (select from intervention i
                                        where i.scheme_id = h.scheme_id and i.landlord_id = w.landlord_id
                                          and i.mediator_id = any (h.mediators) and not i.withdrawn
                                          and i.started_at >= h.started_at and i.started_at <= h.ended_at)))""";

    private static final String OLDEST_FIRST = "startsAt";
    private static final String LATEST_FIRST = "-startsAt";

    private final Narrowing narrowing;

    private static final String OF_NOBODY = "with whose as (select null::uuid as landlord_id) ";
    private static final String OF_ONE = "with whose as (select ?::uuid as landlord_id) ";

    private ShiftQuery(UUID scheme, @Nullable UUID landlord) {
        narrowing = new Narrowing((landlord == null ? OF_NOBODY : OF_ONE) + SELECT);
        if (landlord != null) {
            narrowing.bind(landlord);
        }
        narrowing.bind(scheme);
    }

    static ShiftQuery of(Caller caller) {
        return new ShiftQuery(caller.requiredScheme(), caller.boundLandlord().orElse(null));
    }

    ShiftQuery and(String clause, Object... bound) {
        narrowing.and(clause, bound);
        return this;
    }

    ShiftQuery narrowedBy(ShiftFilter filter, Caller caller, Instant now) {
        narrowing.andIf(filter.status(), "h.status = ?");
        narrowing.andIf(filter.from(), "h.day >= ?");
        narrowing.andIf(filter.to(), "h.day <= ?");
        if (filter.mediatorId() != null) {
            caller.mustBe(Role.MEDIATOR, Role.MANAGER); // who walked is known to the operator only
            and("? = any (h.mediators)", filter.mediatorId());
        }
        if (Boolean.TRUE.equals(filter.forgotten())) {
            and("h.status = 'STARTED' and h.ends_at < ?::timestamptz", now.minus(Plan.FORGOTTEN_AFTER).toString());
        }
        if (Boolean.TRUE.equals(filter.mine())) {
            and("? = any (h.mediators)", caller.person());
        }
        return this;
    }

    ShiftQuery page(@Nullable String sort, Paging paging) {
        var direction = isUpward(sort) ? "asc" : "desc";
        paging.after().ifPresent(cursor -> and("(h.starts_at, h.shift_id) %s (?::timestamptz, ?)"
                .formatted(isUpward(sort) ? ">" : "<"), cursor.instant(0).toString(), cursor.uuid(1)));
        narrowing.page(" order by h.starts_at %1$s, h.shift_id %1$s".formatted(direction), paging.rows());
        return this;
    }

    ShiftQuery first(String order) {
        narrowing.page(order, 1);
        return this;
    }

    static Cursor cursorOf(ShiftItem last) {
        return Cursor.of(last.startsAt(), last.id());
    }

    JdbcClient.StatementSpec on(JdbcClient jdbc) {
        return narrowing.on(jdbc);
    }

    private static boolean isUpward(@Nullable String sort) {
        if (sort == null || sort.equals(LATEST_FIRST)) {
            return false;
        }
        if (sort.equals(OLDEST_FIRST)) {
            return true;
        }
        throw ProblemException.ofField(HttpStatus.BAD_REQUEST, "list", "sort", "sort",
                String.join(", ", OLDEST_FIRST, LATEST_FIRST));
    }
}
