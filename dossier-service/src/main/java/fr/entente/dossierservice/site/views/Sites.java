package fr.entente.dossierservice.site.views;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import fr.entente.dossierservice.calendar.Days;
import fr.entente.dossierservice.lists.ListQuery;
import fr.entente.dossierservice.lists.Row;
import fr.entente.dossierservice.lists.SortBy;
import fr.entente.dossierservice.site.views.SiteDetails.Since;
import fr.entente.dossierservice.words.LandlordId;
import fr.entente.dossierservice.words.SiteId;
import fr.entente.servicekit.access.BoundTransactions;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.access.Role;
import fr.entente.servicekit.web.Page;
import fr.entente.servicekit.web.Paging;

/** Sites as they are today, or as they will be when their time has not come. */
@Repository
public class Sites {

    private static final String TODAY = """
            select s.*, o.landlord_id, k.dwellings, k.qpv,
                   (select min(f.from_day) from site_owner f where f.site_id = s.site_id) as from_day,
                   (select m.name from membership m where m.scheme_id = s.scheme_id and m.landlord_id = o.landlord_id
                     order by m.version desc limit 1) as landlord_name
              from site s
              join lateral (select landlord_id from site_owner a where a.site_id = s.site_id
                               and (a.before_day is null or a.before_day > greatest(?, a.from_day))
                             order by a.from_day limit 1) o on true
              join lateral (select dwellings, qpv from site_stock b where b.site_id = s.site_id
                               and (b.before_day is null or b.before_day > greatest(?, b.from_day))
                             order by b.from_day limit 1) k on true
             where s.scheme_id = ?""";

    private static final String HISTORY = """
            select d.from_day, o.landlord_id, k.dwellings, k.qpv
              from (select site_id, from_day from site_owner union select site_id, from_day from site_stock) d
              join site_owner o on o.site_id = d.site_id and o.from_day <= d.from_day
               and (o.before_day is null or o.before_day > d.from_day)
              join site_stock k on k.site_id = d.site_id and k.from_day <= d.from_day
               and (k.before_day is null or k.before_day > d.from_day)
             where o.scheme_id = ? and d.site_id = ?""";

    private static final String PLACES = "select s.* from site s where s.scheme_id = ?";

    private static final SortBy<SitePlace> PLACES_BY_NAME = SortBy.ascending("s.name", SitePlace::name,
            cursor -> cursor.string(0));

    private static final SortBy<SiteItem> BY_NAME = SortBy.ascending("s.name", SiteItem::name,
            cursor -> cursor.string(0));

    private final JdbcClient jdbc;
    private final BoundTransactions transactions;
    private final Days days;

    public Sites(JdbcClient jdbc, BoundTransactions transactions, Days days) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.days = days;
    }

    public Page<SiteItem> list(Caller caller, SiteFilter filter, Paging paging) {
        ListQuery query = todaysOf(caller)
                .andIf(filter.landlordId(), "o.landlord_id = ?")
                .andIf(filter.town(), "s.town = ?");
        narrow(query, filter.q());
        return transactions.read(caller,
                () -> query.page(jdbc, Row.to(Sites::item), BY_NAME, "s.site_id", item -> item.id().value(), paging));
    }

    /**
     * A partner itself is bound to no row of a site: for it they are read as for the scheme's mediators, without owner.
     */
    public Page<SitePlace> places(Caller partner, PlaceFilter filter, Paging paging) {
        ListQuery query = new ListQuery(PLACES, partner.requiredScheme());
        narrow(query, filter.q());
        Caller reader = new Caller(partner.person(), Role.MEDIATOR, partner.requiredScheme(), null);
        return transactions.read(reader, () -> query.page(jdbc, Row.to(Sites::place), PLACES_BY_NAME, "s.site_id",
                place -> place.id().value(), paging));
    }

    private static void narrow(ListQuery query, @Nullable String q) {
        if (q != null && !q.isBlank()) {
            query.and("position(lower(?) in lower(concat_ws(' ', s.name, s.town, s.district))) > 0", q.strip());
        }
    }

    public Optional<SiteDetails> find(Caller caller, SiteId site) {
        ListQuery query = todaysOf(caller).and("s.site_id = ?", site.value());
        return transactions.read(caller,
                () -> query.single(jdbc, Row.to(Sites::item))
                        .map(item -> new SiteDetails(item, historyOf(caller, site))));
    }

    private ListQuery todaysOf(Caller caller) {
        LocalDate today = days.today();
        UUID landlord = caller.boundLandlord().orElse(null);
        return new ListQuery(TODAY, today, today, caller.requiredScheme()).andIf(landlord, "o.landlord_id = ?");
    }

    private List<Since> historyOf(Caller caller, SiteId site) {
        return new ListQuery(HISTORY, caller.requiredScheme(), site.value())
                .andIf(caller.boundLandlord().orElse(null), "o.landlord_id = ?")
                .list(jdbc, "d.from_day", Row.to(row -> new Since(row.day("from_day"),
                        new LandlordId(row.id("landlord_id")), row.number("dwellings"), row.yes("qpv"))));
    }

    private static SitePlace place(Row row) throws SQLException {
        return new SitePlace(new SiteId(row.id("site_id")), row.text("name"), row.text("town"), row.text("district"));
    }

    private static SiteItem item(Row row) throws SQLException {
        return new SiteItem(new SiteId(row.id("site_id")), row.version(), row.text("name"), row.text("town"),
                row.text("district"), new LandlordId(row.id("landlord_id")), row.textOrNull("landlord_name"),
                row.number("dwellings"), row.yes("qpv"), row.day("from_day"));
    }
}
