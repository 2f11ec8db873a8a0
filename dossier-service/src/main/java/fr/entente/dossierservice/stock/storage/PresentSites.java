package fr.entente.dossierservice.stock.storage;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import fr.entente.dossierservice.lists.Row;
import fr.entente.dossierservice.site.Stock;
import fr.entente.dossierservice.stock.PresentSite;
import fr.entente.dossierservice.words.LandlordId;
import fr.entente.dossierservice.words.SiteId;
import fr.entente.servicekit.access.BoundTransactions;

/** The sites of a landlord as the scheme knows them for a day, or as they will be when their time has not come. */
@Repository
public class PresentSites {

    private static final String ON_DAY = """
            select s.*, k.dwellings, k.qpv,
                   (select max(from_day) from site_stock l where l.site_id = s.site_id) as since
              from site s
              join lateral (select landlord_id from site_owner a where a.site_id = s.site_id
                               and (a.before_day is null or a.before_day > greatest(?, a.from_day))
                             order by a.from_day limit 1) o on true
              join lateral (select dwellings, qpv from site_stock b where b.site_id = s.site_id
                               and (b.before_day is null or b.before_day > greatest(?, b.from_day))
                             order by b.from_day limit 1) k on true
             where s.scheme_id = ? and o.landlord_id = ?
             order by s.name, s.site_id""";
    private static final RowMapper<PresentSite> SITE = Row.to(row -> new PresentSite(new SiteId(row.id("site_id")),
            row.version(), row.text("name"), row.text("town"), row.text("district"),
            new Stock(row.number("dwellings"), row.yes("qpv")), row.day("since")));

    private final JdbcClient jdbc;
    private final BoundTransactions transactions;

    PresentSites(JdbcClient jdbc, BoundTransactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Reads as keeper: whoever is bound to a landlord would not see whose a site was before. */
    public List<PresentSite> of(UUID scheme, LandlordId landlord, LocalDate day) {
        return transactions.keep(
                () -> jdbc.sql(ON_DAY).params(day, day, scheme, landlord.value()).query(SITE).list());
    }
}
