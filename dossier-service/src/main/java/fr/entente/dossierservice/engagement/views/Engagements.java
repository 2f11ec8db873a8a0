package fr.entente.dossierservice.engagement.views;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import fr.entente.dossierservice.calendar.Days;
import fr.entente.dossierservice.engagement.CancelledBecause;
import fr.entente.dossierservice.engagement.Length;
import fr.entente.dossierservice.engagement.Theme;
import fr.entente.dossierservice.engagement.views.EngagementDetails.Place;
import fr.entente.dossierservice.lists.Column;
import fr.entente.dossierservice.lists.ListQuery;
import fr.entente.dossierservice.lists.Row;
import fr.entente.dossierservice.lists.SortBy;
import fr.entente.dossierservice.words.EngagementId;
import fr.entente.dossierservice.words.LandlordId;
import fr.entente.dossierservice.words.SiteId;
import fr.entente.servicekit.access.BoundTransactions;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.web.Page;
import fr.entente.servicekit.web.Paging;

/** Engagements as they are today. A landlord's staff finds those on a site that was its own in their days. */
@Repository
public class Engagements {

    private static final String TODAY = """
            select e.* from (
                select g.*, case when g.cancelled_from is not null then 'CANCELLED' when g.from_day > ? then 'PLANNED'
                                 when g.until_day < ? then 'ENDED' else 'RUNNING' end as status,
                       least(g.until_day, g.cancelled_from - 1) as holds_until,
                       (select array_agg(s.name order by s.name) from engagement_site p join site s using (site_id)
                         where p.engagement_id = g.engagement_id and p.landlord_id = coalesce(?, p.landlord_id))
                       as site_names
                  from engagement g) e
             where e.scheme_id = ?""";

    private static final String OF_LANDLORD = """
            exists (select from engagement_site p where p.engagement_id = e.engagement_id and p.landlord_id = ?)""";

    private static final String ON_SITE = """
            exists (select from engagement_site p where p.engagement_id = e.engagement_id and p.site_id = ?)""";

    private static final String OVERLAPPING = """
            e.engagement_id <> ? and exists (
                select from engagement_site p join engagement_site q using (site_id)
                 where p.engagement_id = ? and q.engagement_id = e.engagement_id
                   and q.from_day <= p.until_day and p.from_day <= q.until_day and q.from_day <= q.until_day)""";

    private static final String PLANNED = """
            e.engagement_id is distinct from ? and exists (
                select from engagement_site q
                 where q.engagement_id = e.engagement_id and q.site_id = any (?)
                   and q.from_day <= ? and ? <= q.until_day and q.from_day <= q.until_day)""";

    private static final String PLACES = """
            select p.site_id, s.name, s.town, p.landlord_id,
                   (select m.name from membership m where m.scheme_id = p.scheme_id and m.landlord_id = p.landlord_id
                     order by m.version desc limit 1) as landlord_name
              from engagement_site p join site s using (site_id)
             where p.scheme_id = ? and p.engagement_id = ?""";

    private static final SortBy<EngagementItem> LATEST_FIRST = new SortBy<>("e.from_day", EngagementItem::from,
            cursor -> cursor.date(0), true);

    private final JdbcClient jdbc;
    private final BoundTransactions transactions;
    private final Days days;

    public Engagements(JdbcClient jdbc, BoundTransactions transactions, Days days) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.days = days;
    }

    public Page<EngagementItem> list(Caller caller, EngagementFilter filter, Paging paging) {
        ListQuery query = todaysOf(caller)
                .andIf(filter.status(), "e.status = ?")
                .andIf(filter.siteId(), ON_SITE)
                .andIf(filter.from(), "e.holds_until >= ?")
                .andIf(filter.until(), "e.from_day <= ?");
        return transactions.read(caller, () -> query.page(jdbc, Row.to(Engagements::item), LATEST_FIRST,
                "e.engagement_id", item -> item.id().value(), paging));
    }

    public Optional<EngagementDetails> find(Caller caller, EngagementId engagement) {
        ListQuery query = todaysOf(caller).and("e.engagement_id = ?", engagement.value());
        return transactions.read(caller, () -> query.single(jdbc, Row.to(Engagements::item))
                .map(item -> new EngagementDetails(item, placesOf(caller, engagement),
                        overlapping(caller, engagement))));
    }

    /** Those that hold on one of the sites on one of the days of what is only planned. */
    public List<EngagementItem> overlapping(Caller caller, Planned planned) {
        ListQuery query = todaysOf(caller).and(PLANNED, Column.id(planned.except()),
                planned.siteIds().toArray(UUID[]::new), planned.length().lastDay(planned.from()), planned.from());
        return transactions.read(caller,
                () -> query.list(jdbc, "e.from_day, e.engagement_id", Row.to(Engagements::item)));
    }

    private ListQuery todaysOf(Caller caller) {
        UUID landlord = landlordOf(caller);
        return new ListQuery(TODAY, days.today(), days.today(), Column.id(landlord),
                caller.requiredScheme()).andIf(landlord, OF_LANDLORD);
    }

    private List<Place> placesOf(Caller caller, EngagementId engagement) {
        return new ListQuery(PLACES, caller.requiredScheme(), engagement.value())
                .andIf(landlordOf(caller), "p.landlord_id = ?")
                .list(jdbc, "s.name, p.site_id", Row.to(row -> new Place(new SiteId(row.id("site_id")),
                        row.text("name"), row.text("town"), new LandlordId(row.id("landlord_id")),
                        row.textOrNull("landlord_name"))));
    }

    private List<EngagementItem> overlapping(Caller caller, EngagementId engagement) {
        return todaysOf(caller).and(OVERLAPPING, engagement.value(), engagement.value())
                .list(jdbc, "e.from_day, e.engagement_id", Row.to(Engagements::item));
    }

    private static @Nullable UUID landlordOf(Caller caller) {
        return caller.boundLandlord().orElse(null);
    }

    private static EngagementItem item(Row row) throws SQLException {
        return new EngagementItem(new EngagementId(row.id("engagement_id")), row.version(),
                row.code(EngagementStatus.class, "status"), row.code(Length.class, "length"),
                row.code(Theme.class, "theme"), row.day("from_day"), row.day("until_day"), row.number("hours_due"),
                row.day("ordered_on"), row.dayOrNull("cancelled_from"),
                row.codeOrNull(CancelledBecause.class, "cancelled_because"), row.texts("site_names"));
    }
}
