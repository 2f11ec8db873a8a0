package fr.entente.dossierservice.dossier.links;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import fr.entente.dossierservice.dossier.OrientationStatus;
import fr.entente.dossierservice.lists.Row;
import fr.entente.dossierservice.words.DossierId;
import fr.entente.dossierservice.words.Nature;
import fr.entente.dossierservice.words.Partner;
import fr.entente.servicekit.access.BoundTransactions;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.web.ProblemException;

/**
 * One link at a time for each orientation. It opens that orientation and nothing else, ends by itself and can be
 * revoked; a link that was altered is as unknown as one that never was.
 */
@Repository
public class OrientationLinks {

    private static final Period LIFE = Period.ofDays(30);

    private final JdbcClient jdbc;
    private final BoundTransactions transactions;
    private final Clock clock;

    OrientationLinks(JdbcClient jdbc, BoundTransactions transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The secret is shown once, to whoever asked for it. */
    public record Issued(String secret, Instant expiresAt) {}

    /** What a link leads to. */
    public record Link(UUID scheme, DossierId dossier, long orientation) {}

    /**
     * What the partner sees.
     *
     * @param operator the association that asks; none before the first contract
     */
    public record Visit(
            @Nullable String operator,
            String scheme,
            String coordinator,
            Partner partner,
            LocalDate madeOn,
            Nature nature,
            String siteName,
            String town,
            OrientationStatus status) {}

    /** The one before, if there was one, opens nothing any more. */
    public Issued issue(Caller caller, DossierId dossier, long orientation) {
        LinkSecret secret = LinkSecret.any();
        Instant now = clock.instant();
        Instant until = now.atOffset(ZoneOffset.UTC).plus(LIFE).toInstant();
        transactions.write(caller, () -> {
            takeTurns(dossier, orientation);
            end(caller, dossier, orientation, now);
            return jdbc.sql("""
                    insert into orientation_link (digest, scheme_id, dossier_id, orientation, issued_by, issued_at,
                                                  expires_at)
                    values (?, ?, ?, ?, ?, ?, ?)""")
                    .params(secret.digest(), caller.requiredScheme(), dossier.value(), orientation, caller.person(),
                            now.atOffset(ZoneOffset.UTC), until.atOffset(ZoneOffset.UTC))
                    .update();
        });
        return new Issued(secret.text(), until);
    }

    public void revoke(Caller caller, DossierId dossier, long orientation) {
        transactions.write(caller, () -> end(caller, dossier, orientation, clock.instant()));
    }

    public Link find(String secret) {
        return transactions.keep(() -> jdbc.sql("""
                select scheme_id, dossier_id, orientation, revoked_at is not null or expires_at <= ? as over
                  from orientation_link where digest = ?""")
                .params(clock.instant().atOffset(ZoneOffset.UTC), new LinkSecret(secret).digest())
                .query(Row.to(OrientationLinks::link)).optional())
                .orElseThrow(() -> ProblemException.of(HttpStatus.NOT_FOUND, "dossier", "link-unknown"));
    }

    public Visit visit(Link link) {
        return transactions.keep(() -> jdbc.sql("""
                select (select c.operator_name from contract c where c.scheme_id = e.scheme_id
                         order by c.version desc limit 1) as operator_name,
                       h.name as scheme_name, h.coordinator_name, e.partner, e.on_day, d.nature, s.name, s.town,
                       coalesce((select a.facts ->> 'status' from dossier_entry a
                                  where a.dossier_id = e.dossier_id and a.type = 'ORIENTATION_ANSWERED'
                                    and (a.facts ->> 'orientation')::bigint = e.version
                                  order by a.version desc limit 1), 'SENT') as status
                  from dossier_entry e
                  join scheme h on h.scheme_id = e.scheme_id
                  join dossier d on d.dossier_id = e.dossier_id and d.scheme_id = e.scheme_id
                  join site s on s.site_id = d.site_id and s.scheme_id = d.scheme_id
                 where e.scheme_id = ? and e.dossier_id = ? and e.version = ?""")
                .params(link.scheme(), link.dossier().value(), link.orientation())
                .query(Row.to(OrientationLinks::visit)).single());
    }

    /** Of two who make a link at once the second one ends the first one's. */
    private void takeTurns(DossierId dossier, long orientation) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, ?))").params(dossier.toString(), orientation)
                .query().listOfRows();
    }

    private int end(Caller caller, DossierId dossier, long orientation, Instant now) {
        return jdbc.sql("""
                update orientation_link set revoked_at = ?
                 where scheme_id = ? and dossier_id = ? and orientation = ? and revoked_at is null""")
                .params(now.atOffset(ZoneOffset.UTC), caller.requiredScheme(), dossier.value(), orientation).update();
    }

    private static Link link(Row row) throws SQLException {
        if (row.yes("over")) {
            throw ProblemException.of(HttpStatus.GONE, "dossier", "link-over");
        }
        return new Link(row.id("scheme_id"), new DossierId(row.id("dossier_id")), row.number("orientation"));
    }

    private static Visit visit(Row row) throws SQLException {
        return new Visit(row.textOrNull("operator_name"), row.text("scheme_name"), row.text("coordinator_name"),
                row.code(Partner.class, "partner"), row.day("on_day"), row.code(Nature.class, "nature"),
                row.text("name"), row.text("town"),
                row.code(OrientationStatus.class, "status"));
    }
}
