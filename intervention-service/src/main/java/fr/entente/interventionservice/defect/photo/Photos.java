package fr.entente.interventionservice.defect.photo;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import fr.entente.interventionservice.defect.DefectEvent.DefectMerged;
import fr.entente.interventionservice.defect.DefectEvent.DefectRefused;
import fr.entente.interventionservice.defect.DefectEvent.DefectRepaired;
import fr.entente.interventionservice.defect.DefectEvent.DefectWithdrawn;
import fr.entente.interventionservice.defect.DefectId;
import fr.entente.servicekit.access.BoundTransactions;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.access.Role;
import fr.entente.servicekit.storage.Digests;
import fr.entente.servicekit.web.ConcurrencyProblem;
import fr.entente.servicekit.web.ProblemException;

/** One photo for a defect, kept for the landlord that the defect belongs to and for the operator. */
@Repository
public class Photos {

    private static final String KEEP = """
            insert into defect_photo (defect_id, scheme_id, landlord_id, fingerprint, picture)
            values (?, ?, ?, ?, ?) on conflict (defect_id) do nothing""";
    private static final String REPLACE = """
            insert into defect_photo as p (defect_id, scheme_id, landlord_id, fingerprint, picture)
            values (?, ?, ?, ?, ?) on conflict (defect_id) do update
               set fingerprint = excluded.fingerprint, picture = excluded.picture, kept_at = now()""";
    private static final String HAS_COME = """
            select exists (select from event where aggregate_id = ? and type = any (?))""";
    private static final String[] ENDS = Stream.of(DefectRepaired.class, DefectRefused.class, DefectMerged.class,
            DefectWithdrawn.class).map(Class::getName).toArray(String[]::new);
    private static final String[] WITHDRAWN = {DefectWithdrawn.class.getName()};
    private static final String REPORTED = """
            select (payload ->> 'landlordId')::uuid from event
             where aggregate_id = ? and version = 1 and aggregate_type = 'TechnicalDefect'
               and payload ->> 'schemeId' = ? and payload ->> 'reportedBy' = ?""";
    private static final String REPORTED_TO_TAKE_AWAY = """
            select exists (select from event
                            where aggregate_id = :defect and version = 1 and aggregate_type = 'TechnicalDefect'
                              and payload ->> 'schemeId' = :scheme
                              and (:manager or payload ->> 'reportedBy' = :person))""";
    private static final String FIND = """
            select picture from defect_photo
             where defect_id = :defect and scheme_id = :scheme
               and landlord_id = coalesce(:landlord::uuid, landlord_id)""";
    private static final int AT_ONCE = 2;
    private static final int PATIENCE_SECONDS = 10;

    private final JdbcClient jdbc;
    private final BoundTransactions transactions;
    private final Semaphore drawing = new Semaphore(AT_ONCE, true);

    Photos(JdbcClient jdbc, BoundTransactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /**
     * By whoever reported the defect, once; the same file again is the same photo, though it is drawn again before
     * that is seen. Of what was withdrawn nothing is kept.
     */
    public void keep(Caller caller, DefectId defect, byte[] sent) {
        var landlord = landlordOf(caller, defect);
        if (hasCome(defect, WITHDRAWN)) {
            throw ofAnEnded();
        }
        var fingerprint = Digests.sha256(sent);
        var picture = drawn(sent);
        var kept = transactions.write(caller, () -> jdbc.sql(KEEP)
                .params(defect.value(), caller.requiredScheme(), landlord, fingerprint, picture).update());
        if (kept == 0 && keptBefore(caller, defect).filter(before -> !Arrays.equals(before, fingerprint)).isPresent()) {
            throw ProblemException.ofField(HttpStatus.CONFLICT, "photo", "already-there", "photo");
        }
    }

    /** The earlier one is overwritten: nobody finds it any more. What has come to its end takes no other. */
    public void replace(Caller caller, DefectId defect, byte[] sent) {
        var landlord = landlordOf(caller, defect);
        if (hasCome(defect, ENDS)) {
            throw ofAnEnded();
        }
        var picture = drawn(sent);
        transactions.write(caller, () -> jdbc.sql(REPLACE)
                .params(defect.value(), caller.requiredScheme(), landlord, Digests.sha256(sent), picture).update());
    }

    /** By whoever reported the defect or a manager, at any time; nobody finds it any more. */
    public void takeAway(Caller caller, DefectId defect) {
        if (!jdbc.sql(REPORTED_TO_TAKE_AWAY).param("defect", defect.toString())
                .param("scheme", caller.requiredScheme().toString()).param("person", caller.person().toString())
                .param("manager", caller.role() == Role.MANAGER).query(Boolean.class).single()) {
            throw new ConcurrencyProblem.Unknown(defect.toString());
        }
        transactions.write(caller, () -> jdbc.sql("delete from defect_photo where defect_id = ? and scheme_id = ?")
                .params(defect.value(), caller.requiredScheme()).update());
    }

    /** Of a defect that the caller reported himself. */
    private UUID landlordOf(Caller caller, DefectId defect) {
        return jdbc.sql(REPORTED)
                .params(defect.toString(), caller.requiredScheme().toString(), caller.person().toString())
                .query(UUID.class).optional()
                .orElseThrow(() -> new ConcurrencyProblem.Unknown(defect.toString()));
    }

    public Optional<byte[]> find(Caller caller, DefectId defect) {
        return transactions.read(caller, () -> jdbc.sql(FIND)
                .param("defect", defect.value()).param("scheme", caller.requiredScheme())
                .param("landlord", caller.boundLandlord().orElse(null))
                .query((row, _) -> row.getBytes(1)).optional());
    }

    private boolean hasCome(DefectId defect, String[] ends) {
        return jdbc.sql(HAS_COME).params(defect.toString(), ends).query(Boolean.class).single();
    }

    private static ProblemException ofAnEnded() {
        return ProblemException.ofField(HttpStatus.CONFLICT, "photo", "of-an-ended-defect", "photo");
    }

    private Optional<byte[]> keptBefore(Caller caller, DefectId defect) {
        return transactions.read(caller, () -> jdbc.sql("select fingerprint from defect_photo where defect_id = ?")
                .param(defect.value()).query((row, _) -> row.getBytes(1)).optional());
    }

    /** A few at a time: pictures are large, and the service has other work. Whoever waits too long comes back later. */
    private byte[] drawn(byte[] sent) {
        if (!isMyTurn()) {
            throw ProblemException.ofField(HttpStatus.SERVICE_UNAVAILABLE, "photo", "busy", "photo");
        }
        try {
            return Picture.redrawn(sent);
        } finally {
            drawing.release();
        }
    }

    private boolean isMyTurn() {
        try {
            return drawing.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
