package fr.entente.reportingservice.scheme;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import fr.entente.reportingservice.Projection;
import fr.entente.reportingservice.cells.Touched;
import fr.entente.reportingservice.scheme.SiteFact.SiteRegistered;
import fr.entente.reportingservice.scheme.SiteFact.SiteRenamed;
import fr.entente.reportingservice.scheme.SiteFact.SiteStockChanged;
import fr.entente.reportingservice.scheme.SiteFact.SiteTransferred;
import fr.entente.servicekit.intake.Taken;
import fr.entente.servicekit.storage.Rows;

/**
 * Keeps sites, and for each the spans of days in which its owner and its dwellings stayed the same. A change may be
 * dated before another that is known already: spans are written anew from owners and stock.
 */
@Component
class SiteProjection implements Projection<SiteFact> {

    private static final String REGISTER = """
            insert into site (site_id, scheme_id, name, town, district) select * from unnest(?, ?, ?, ?, ?)
            on conflict (site_id) do nothing""";

    private static final String RENAME = """
            update site s set name = r.name
            from (select distinct on (site_id) site_id, name
                  from unnest(?, ?) with ordinality as t (site_id, name, line) order by site_id, line desc) r
            where s.site_id = r.site_id""";

    private static final String OWNER = """
            insert into site_owner (site_id, from_day, scheme_id, landlord_id)
            select distinct on (site_id, from_day) site_id, from_day, scheme_id, landlord_id
            from unnest(?, ?, ?, ?) with ordinality as t (site_id, from_day, scheme_id, landlord_id, line)
            order by site_id, from_day, line desc
            on conflict (site_id, from_day) do update set landlord_id = excluded.landlord_id""";

    private static final String STOCK = """
            insert into site_stock (site_id, from_day, dwellings, qpv)
            select distinct on (site_id, from_day) site_id, from_day, dwellings, qpv
            from unnest(?, ?, ?, ?) with ordinality as t (site_id, from_day, dwellings, qpv, line)
            order by site_id, from_day, line desc
            on conflict (site_id, from_day) do update set dwellings = excluded.dwellings, qpv = excluded.qpv""";

    private static final String FORGET_SPANS = "delete from site_span where site_id in (select unnest(?))";

    private static final String SPANS = """
            insert into site_span (site_id, from_day, until_day, scheme_id, landlord_id, dwellings, qpv)
            select d.site_id, d.day, lead(d.day) over (partition by d.site_id order by d.day) - 1,
                   o.scheme_id, o.landlord_id, s.dwellings, s.qpv
            from (select site_id, from_day as day from site_owner where site_id in (select unnest(?))
                  union
                  select site_id, from_day from site_stock where site_id in (select unnest(?))) d
            cross join lateral (
                select scheme_id, landlord_id from site_owner
                where site_id = d.site_id and from_day <= d.day order by from_day desc limit 1) o
            cross join lateral (
                select dwellings, qpv from site_stock
                where site_id = d.site_id and from_day <= d.day order by from_day desc limit 1) s""";

    private final JdbcTemplate jdbc;

    SiteProjection(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Class<SiteFact> family() {
        return SiteFact.class;
    }

    @Override
    public void apply(List<Taken<SiteFact>> taken, Touched touched) {
        var facts = taken.stream().map(Taken::fact).toList();
        var dated = facts.stream().filter(fact -> !(fact instanceof SiteRenamed)).toList();
        register(facts.stream().filter(SiteRegistered.class::isInstance).map(SiteRegistered.class::cast).toList());
        rename(facts.stream().filter(SiteRenamed.class::isInstance).map(SiteRenamed.class::cast).toList());
        own(dated.stream().filter(fact -> !(fact instanceof SiteStockChanged)).toList());
        stock(dated.stream().filter(fact -> !(fact instanceof SiteTransferred)).toList());
        span(dated.stream().map(SiteFact::siteId).distinct().toList());
        facts.forEach(fact -> touched.scope(fact.schemeId(), null, Touched.Kind.SCHEME));
    }

    private void register(List<SiteRegistered> facts) {
        Rows.of(facts)
                .uuids(SiteRegistered::siteId)
                .uuids(SiteRegistered::schemeId)
                .texts(SiteRegistered::name)
                .texts(SiteRegistered::town)
                .texts(SiteRegistered::district)
                .update(jdbc, REGISTER);
    }

    private void rename(List<SiteRenamed> facts) {
        Rows.of(facts).uuids(SiteRenamed::siteId).texts(SiteRenamed::name).update(jdbc, RENAME);
    }

    private void own(List<SiteFact> facts) {
        Rows.of(facts)
                .uuids(SiteFact::siteId)
                .days(SiteFact::from)
                .uuids(SiteFact::schemeId)
                .uuids(SiteFact::landlordId)
                .update(jdbc, OWNER);
    }

    private void stock(List<SiteFact> facts) {
        Rows.of(facts)
                .uuids(SiteFact::siteId)
                .days(SiteFact::from)
                .ints(SiteProjection::dwellings)
                .booleans(SiteProjection::qpv)
                .update(jdbc, STOCK);
    }

    private static int dwellings(SiteFact fact) {
        return switch (fact) {
            case SiteRegistered registered -> registered.dwellings();
            case SiteStockChanged changed -> changed.dwellings();
            case SiteTransferred _,SiteRenamed _ -> throw new IllegalArgumentException("It says nothing about stock");
        };
    }

    private static boolean qpv(SiteFact fact) {
        return switch (fact) {
            case SiteRegistered registered -> registered.qpv();
            case SiteStockChanged changed -> changed.qpv();
            case SiteTransferred _,SiteRenamed _ -> throw new IllegalArgumentException("It says nothing about stock");
        };
    }

    private void span(List<UUID> sites) {
        Rows.of(sites).uuids(id -> id).update(jdbc, FORGET_SPANS);
        Rows.of(sites).uuids(id -> id).uuids(id -> id).update(jdbc, SPANS);
    }
}
