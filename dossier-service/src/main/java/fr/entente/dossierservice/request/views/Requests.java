package fr.entente.dossierservice.request.views;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import fr.entente.dossierservice.calendar.Days;
import fr.entente.dossierservice.lists.ListQuery;
import fr.entente.dossierservice.lists.Row;
import fr.entente.dossierservice.lists.SortBy;
import fr.entente.dossierservice.request.Status;
import fr.entente.dossierservice.words.DossierId;
import fr.entente.dossierservice.words.Nature;
import fr.entente.dossierservice.words.RequestId;
import fr.entente.servicekit.access.BoundTransactions;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.access.Role;
import fr.entente.servicekit.web.Page;
import fr.entente.servicekit.web.Paging;

/** Requests that a caller may see; a partner sees those it sent. */
@Repository
public class Requests {

    private static final String SELECT = """
            select r.*, s.name as site_name, s.town, r.received_at + make_interval(hours => p.hours) as answer_due_at
              from request r
              left join site s on s.site_id = r.site_id
              left join lateral (select hours from first_answer_promise f
                                  where f.scheme_id = r.scheme_id and f.from_day <= r.received_on
                                  order by f.from_day desc, f.version desc limit 1) p on true
             where r.scheme_id = ?""";

    private static final String ALIKE = """
            select d.dossier_id from dossier d
             where d.scheme_id = ? and d.site_id = ? and d.landlord_id = ? and d.closed_on is null and d.nature = any(?)
             order by d.nature = ? desc, d.opened_on desc, d.dossier_id limit 1""";

    private static final Map<String, SortBy<RequestItem>> SORTS = Map.of(
            "receivedAt", SortBy.ascending("r.received_at", RequestItem::receivedAt,
                    cursor -> cursor.instant(0).atOffset(ZoneOffset.UTC)),
            "severity", SortBy.ascending("r.severity", item -> item.severity().grade(), cursor -> cursor.number(0)));

    private final JdbcClient jdbc;
    private final BoundTransactions transactions;
    private final Clock clock;

    public Requests(JdbcClient jdbc, BoundTransactions transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Page<RequestItem> list(Caller caller, RequestFilter filter, Paging paging) {
        String sort = filter.sort();
        SortBy<RequestItem> sorted = SortBy.choose(sort == null ? "-receivedAt" : sort, SORTS);
        ListQuery query = whichOf(caller)
                .andIf(filter.siteId(), "r.site_id = ?")
                .andIf(filter.landlordId(), "r.landlord_id = ?")
                .andIf(filter.nature(), "r.nature = ?")
                .andIf(filter.origin(), "r.origin = ?")
                .andIf(filter.asked(), "(r.asked_by is not null) = ?")
                .andIf(Days.plausibleOrNull("from", filter.from()), "r.received_on >= ?")
                .andIf(Days.plausibleOrNull("to", filter.to()), "r.received_on <= ?");
        narrow(query, filter.status());
        narrow(query, filter, caller);
        return transactions.read(caller, () -> query.page(jdbc, RequestRows.of(caller), sorted, "r.request_id",
                item -> item.id().value(), paging));
    }

    public Optional<RequestItem> find(Caller caller, RequestId request) {
        ListQuery query = whichOf(caller).and("r.request_id = ?", request.value());
        return transactions.read(caller, () -> query.single(jdbc, RequestRows.of(caller)));
    }

    /** The open dossier that is probably about the same matter: same place, same group of natures. */
    public Optional<DossierId> dossierAbout(Caller caller, RequestItem request) {
        String[] natures = request.nature().alike().stream().map(Nature::name).toArray(String[]::new);
        return transactions.read(caller, () -> jdbc.sql(ALIKE)
                .params(caller.requiredScheme(), request.siteId().value(), request.landlordId().value(), natures,
                        request.nature().name())
                .query(Row.to(row -> new DossierId(row.id("dossier_id")))).optional());
    }

    private void narrow(ListQuery query, RequestFilter filter, Caller caller) {
        if (filter.ownerId() != null) {
            caller.mustBe(Role.MEDIATOR, Role.MANAGER);
        }
        query.andIf(filter.ownerId(), "r.owner_id = ?");
        if (Boolean.TRUE.equals(filter.unowned())) {
            query.and("r.owner_id is null and (r.answered_at is null or r.oriented_at is null)");
        }
        if (Boolean.TRUE.equals(filter.overdue())) {
            query.and("r.answered_at is null and r.received_at + make_interval(hours => p.hours) < ?",
                    clock.instant().atOffset(ZoneOffset.UTC));
        }
    }

    private static ListQuery whichOf(Caller caller) {
        return new ListQuery(SELECT, caller.requiredScheme())
                .andIf(caller.boundLandlord().orElse(null), "r.landlord_id = ?")
                .andIf(caller.role() == Role.PARTNER ? caller.person() : null, "r.sent_by = ?");
    }

    private static void narrow(ListQuery query, @Nullable Status status) {
        switch (status) {
            case null -> {}
            case WAITING -> query.and("r.answered_at is null and r.oriented_at is null");
            case ANSWERED -> query.and("r.answered_at is not null and r.oriented_at is null");
            case ORIENTED -> query.and("r.answered_at is null and r.oriented_at is not null");
            case DONE -> query.and("r.answered_at is not null and r.oriented_at is not null");
        }
    }
}
