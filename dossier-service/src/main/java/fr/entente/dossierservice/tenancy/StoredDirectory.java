package fr.entente.dossierservice.tenancy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import fr.entente.dossierservice.dossier.DossierEvent.DossierOpened;
import fr.entente.dossierservice.dossier.DossierEvent.HandoverAnswered;
import fr.entente.dossierservice.dossier.DossierEvent.MediatorAssigned;
import fr.entente.dossierservice.dossier.DossierRejection;
import fr.entente.dossierservice.lists.Row;
import fr.entente.dossierservice.request.RequestCommand.Target;
import fr.entente.dossierservice.request.RequestRejection;
import fr.entente.dossierservice.scheme.Contract;
import fr.entente.dossierservice.scheme.Membership;
import fr.entente.dossierservice.scheme.SchemeHistory;
import fr.entente.dossierservice.site.Ground;
import fr.entente.dossierservice.site.Ground.Engaged;
import fr.entente.dossierservice.site.Ownership;
import fr.entente.dossierservice.site.SiteHistory;
import fr.entente.dossierservice.site.SiteRejection;
import fr.entente.dossierservice.words.DossierId;
import fr.entente.dossierservice.words.LandlordId;
import fr.entente.dossierservice.words.MediatorId;
import fr.entente.dossierservice.words.RequestId;
import fr.entente.dossierservice.words.SiteId;
import fr.entente.servicekit.access.BoundTransactions;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.views.ViewProgress;
import fr.entente.servicekit.web.ConcurrencyProblem;
import fr.entente.servicekit.web.ProblemException;

/**
 * Reads the views, after they have caught up with whatever was stored of the things asked for: nothing is refused or
 * accepted because of an old view. Reads as keeper, for whoever bound a landlord would miss the other owners of a site.
 */
@Component
final class StoredDirectory implements Directory {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final JdbcClient jdbc;
    private final BoundTransactions transactions;
    private final ViewProgress progress;

    StoredDirectory(JdbcClient jdbc, BoundTransactions transactions, ViewProgress progress) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.progress = progress;
    }

    @Override
    public SchemeHistory schemeOf(Caller caller) {
        UUID scheme = caller.requiredScheme();
        awaitViewsOf(scheme);
        return transactions.keep(() -> historyOf(scheme));
    }

    @Override
    public SchemeHistory schemeOf(Caller caller, DossierId dossier) {
        UUID scheme = caller.requiredScheme();
        awaitViewsOf(scheme);
        return transactions.keep(() -> {
            List<Contract> contracts = new ArrayList<>(contracts(scheme));
            siteOf(dossier).ifPresent(site -> engagedDaysOf(site, scheme)
                    .forEach(days -> contracts.add(new Contract(days.from(), days.until(), 0, true))));
            return new SchemeHistory(memberships(scheme), contracts);
        });
    }

    @Override
    public Ground groundOf(Caller caller, SiteId site) {
        UUID scheme = caller.requiredScheme();
        awaitViewsOf(scheme, site);
        LandlordId onlyFor = caller.boundLandlord().map(LandlordId::new).orElse(null);
        return transactions.keep(() -> new Ground(site, historyOf(site, scheme), historyOf(scheme), onlyFor,
                engagedDaysOf(site, scheme)));
    }

    @Override
    public Target targetOf(Caller caller, DossierId dossier) {
        LandlordId landlord = landlordOf(caller, Kind.DOSSIER, dossier)
                .orElseThrow(() -> new DossierRejection.Unknown(dossier));
        awaitViewsOf(dossier);
        return new Target(dossier, landlord, transactions.keep(() -> closingOf(dossier, caller.requiredScheme())));
    }

    @Override
    public LandlordId landlordOf(Caller caller, RequestId request) {
        return landlordOf(caller, Kind.REQUEST, request).orElseThrow(() -> new RequestRejection.Unknown(request));
    }

    @Override
    public void mustHave(Caller caller, Kind kind, Object id) {
        if (!has(caller, kind, id)) {
            throw new ConcurrencyProblem.Unknown(id.toString());
        }
    }

    @Override
    public boolean isFollowedBy(DossierId dossier, MediatorId mediator) {
        return jdbc.sql("""
                select coalesce(max(version) filter (where type in (:opened, :assigned) and payload ->> 'mediatorId' = :mediator
                                                        or type = :answered and payload ->> 'to' = :mediator), 0)
                       > coalesce(max(version) filter (where type = :answered and payload ->> 'from' = :mediator), 0)
                  from event
                 where aggregate_id = :dossier and (type in (:opened, :assigned)
                        or type = :answered and (payload ->> 'accepted')::boolean)""")
                .param("dossier", dossier.toString()).param("mediator", mediator.toString())
                .param("opened", DossierOpened.class.getName())
                .param("assigned", MediatorAssigned.class.getName())
                .param("answered", HandoverAnswered.class.getName())
                .query(Boolean.class).single();
    }

    @Override
    public int requestsWaiting(Caller caller, DossierId dossier) {
        UUID scheme = caller.requiredScheme();
        UUID[] requests = jdbc.sql("""
                select payload ->> 'requestId' as request from event
                 where aggregate_id = ? and version = 1 and payload ->> 'requestId' is not null""")
                .param(dossier.toString()).query(Row.to(row -> UUID.fromString(row.text("request")))).list()
                .toArray(UUID[]::new);
        awaitViewsOf((Object[]) requests);
        return transactions.keep(() -> jdbc.sql("""
                select count(*) from request
                 where scheme_id = ? and answered_at is null and (dossier_id = ? or request_id = any (?))""")
                .param(scheme).param(dossier.value()).param(requests).query(Integer.class).single());
    }

    /** From the event that began the thing: it names its scheme and, for good or only at first, its landlord. */
    private Optional<LandlordId> landlordOf(Caller caller, Kind kind, Object id) {
        return jdbc.sql("""
                select payload ->> 'landlordId' from event
                 where aggregate_id = ? and version = 1 and aggregate_type = ? and payload ->> 'schemeId' = ?""")
                .params(id.toString(), kind.aggregate(), caller.requiredScheme().toString()).query(String.class)
                .optional().map(UUID::fromString).map(LandlordId::new);
    }

    private boolean has(Caller caller, Kind kind, Object id) {
        return jdbc.sql("""
                select exists (select from event
                 where aggregate_id = ? and version = 1 and aggregate_type = ? and payload ->> 'schemeId' = ?)""")
                .params(id.toString(), kind.aggregate(), caller.requiredScheme().toString()).query(Boolean.class)
                .single();
    }

    private void awaitViewsOf(Object... ids) {
        Map<String, Long> stored = new TreeMap<>();
        jdbc.sql("select aggregate_id, max(version) as version from event where aggregate_id = any (?) group by 1")
                .param(Arrays.stream(ids).map(Object::toString).toArray(String[]::new))
                .query(columns -> {
                    stored.put(columns.getString("aggregate_id"), columns.getLong("version"));
                });
        stored.forEach((id, version) -> {
            if (!progress.await(id, version, PATIENCE)) {
                throw ProblemException.of(HttpStatus.SERVICE_UNAVAILABLE, "view", "behind");
            }
        });
    }

    private Optional<SiteId> siteOf(DossierId dossier) {
        return jdbc.sql("select payload ->> 'siteId' as site from event where aggregate_id = ? and version = 1")
                .param(dossier.toString()).query(Row.to(row -> new SiteId(UUID.fromString(row.text("site")))))
                .optional();
    }

    private SchemeHistory historyOf(UUID scheme) {
        return new SchemeHistory(memberships(scheme), contracts(scheme));
    }

    private List<Membership> memberships(UUID scheme) {
        return jdbc.sql("select landlord_id, from_day, last_day from membership where scheme_id = ? order by version")
                .param(scheme).query(Row.to(row -> new Membership(new LandlordId(row.id("landlord_id")),
                        row.day("from_day"), row.dayOrNull("last_day"))))
                .list();
    }

    private List<Contract> contracts(UUID scheme) {
        return jdbc.sql("select * from contract where scheme_id = ? order by version").param(scheme)
                .query(Row.to(row -> new Contract(row.day("from_day"), row.day("until_day"),
                        row.number("renewals_left"), row.yes("ended"))))
                .list();
    }

    private SiteHistory historyOf(SiteId site, UUID scheme) {
        List<Ownership> ownerships = jdbc.sql("""
                select landlord_id, from_day from site_owner where site_id = ? and scheme_id = ? order by version""")
                .params(site.value(), scheme)
                .query(Row.to(row -> new Ownership(new LandlordId(row.id("landlord_id")), row.day("from_day"))))
                .list();
        if (ownerships.isEmpty()) {
            throw new SiteRejection.Unknown(site);
        }
        return new SiteHistory(ownerships);
    }

    /** Of an order given this very moment the view may not know yet: then the command is refused and may be repeated. */
    private List<Engaged> engagedDaysOf(SiteId site, UUID scheme) {
        return jdbc.sql("select from_day, until_day from engagement_site where site_id = ? and scheme_id = ?")
                .params(site.value(), scheme)
                .query(Row.to(row -> new Engaged(row.day("from_day"), row.day("until_day")))).list();
    }

    private @Nullable LocalDate closingOf(DossierId dossier, UUID scheme) {
        return jdbc.sql("select closed_on from dossier where dossier_id = ? and scheme_id = ?")
                .params(dossier.value(), scheme)
                .query(Row.to(row -> Optional.ofNullable(row.dayOrNull("closed_on")))).single().orElse(null);
    }
}
