package fr.entente.interventionservice.defect.views;

import java.time.LocalDate;
import java.util.Arrays;

import org.springframework.jdbc.core.simple.JdbcClient;

import fr.entente.interventionservice.defect.DefectStatus;
import fr.entente.interventionservice.lists.Narrowing;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.web.Paging;

/** A query for defects that grows by what was asked for. Clauses are ours, values are always bound. */
final class DefectQuery {

    private static final String SELECT = """
            select d.*, s.name as site_name, s.town, d.status = 'REPORTED' and d.acknowledge_by < ? as overdue,
                   exists (select from defect m where m.merged_into = d.defect_id) as stands_for_others,
                   exists (select from defect_photo p where p.defect_id = d.defect_id) as photographed
              from defect d left join site s on s.site_id = d.site_id
             where d.scheme_id = ?""";

    private static final String[] OPEN = Arrays.stream(DefectStatus.values()).filter(DefectStatus::isOpen)
            .map(Enum::name).toArray(String[]::new);

    private final Narrowing narrowing;
    private final LocalDate today;

    private DefectQuery(Caller caller, LocalDate today) {
        this.today = today;
        narrowing = new Narrowing(SELECT, today, caller.requiredScheme());
        caller.boundLandlord().ifPresent(landlord -> and("d.landlord_id = ?", landlord));
    }

    static DefectQuery of(Caller caller, LocalDate today) {
        return new DefectQuery(caller, today);
    }

    DefectQuery and(String clause, Object... bound) {
        narrowing.and(clause, bound);
        return this;
    }

    DefectQuery narrowedBy(DefectFilter filter, Caller caller) {
        narrowing.andIf(filter.status(), "d.status = ?");
        narrowing.andIf(filter.from(), "d.day >= ?");
        narrowing.andIf(filter.to(), "d.day <= ?");
        narrowing.andIf(filter.siteId(), "d.site_id = ?");
        narrowing.andIf(filter.landlordId(), "d.landlord_id = ?");
        narrowing.andIf(filter.space(), "d.space = ?");
        narrowing.andIf(filter.category(), "d.category = ?");
        narrowing.andIf(filter.severity(), "d.severity = ?");
        if (filter.open() != null) {
            and("(d.status = any (?)) = ?", OPEN, filter.open());
        }
        if (Boolean.TRUE.equals(filter.overdue())) {
            and("d.status = 'REPORTED' and d.acknowledge_by < ?", today);
        }
        if (Boolean.TRUE.equals(filter.mine())) {
            and("d.reported_by = ?", caller.person());
        }
        return this;
    }

    DefectQuery page(DefectOrder order, Paging paging) {
        paging.after().ifPresent(cursor -> and(order.beyondCursor(), order.placeIn(cursor), cursor.uuid(1)));
        narrowing.page(order.clause(), paging.rows());
        return this;
    }

    JdbcClient.StatementSpec on(JdbcClient jdbc) {
        return narrowing.on(jdbc);
    }
}
