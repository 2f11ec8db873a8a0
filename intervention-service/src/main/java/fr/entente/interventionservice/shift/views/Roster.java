package fr.entente.interventionservice.shift.views;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import fr.entente.interventionservice.shift.Outline;
import fr.entente.interventionservice.shift.ShiftId;
import fr.entente.interventionservice.shift.ShiftRejection.MediatorTaken;
import fr.entente.servicekit.access.BoundTransactions;
import fr.entente.servicekit.access.Caller;

/**
 * Who walks when, in one scheme. A plan reserves its mediators before it is stored, one plan at a time, so that two
 * plans of the same moment cannot both have them. Where nobody knows what came of a plan, its reservation holds for ten
 * minutes: longer than the list of evenings may be behind the store.
 */
@Repository
public class Roster {

    private static final String ONE_AT_A_TIME = """
            select pg_advisory_xact_lock(hashtextextended('entente/roster/' || ?, 0))""";

    private static final String TAKEN = """
            select mediator_id, shift_id, starts_at, ends_at from shift_booking
             where scheme_id = ? and mediator_id = any (?) and shift_id <> ? and starts_at < ? and ends_at > ?
               and (confirmed or reserved_at > now() - interval '10 minutes')
             order by starts_at limit 1""";

    private static final String RESERVE = """
            insert into shift_booking (reservation, shift_id, mediator_id, confirmed, scheme_id, starts_at, ends_at)
            select ?, ?, m, false, ?, ?, ? from unnest(?) as m""";

    private static final String FORGET = """
            delete from shift_booking
             where scheme_id = ? and not confirmed and reserved_at < now() - interval '10 minutes'""";

    private final JdbcClient jdbc;
    private final BoundTransactions transactions;

    Roster(JdbcClient jdbc, BoundTransactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /**
     * Keeps the mediators of a plan for it, and returns what to let go should it be refused.
     *
     * @throws MediatorTaken when one of them walks elsewhere at that time
     */
    public UUID reserve(Caller caller, ShiftId shift, Outline outline) {
        var scheme = caller.requiredScheme();
        var mediators = outline.mediators().stream().distinct().toArray(UUID[]::new);
        var starts = utc(outline.startsAt());
        var ends = utc(outline.endsAt());
        var reservation = UUID.randomUUID();
        transactions.keep(() -> {
            jdbc.sql(ONE_AT_A_TIME).param(scheme.toString()).query((row, _) -> true).list();
            jdbc.sql(TAKEN).params(scheme, mediators, shift.value(), ends, starts).query((row, _) -> taken(row))
                    .optional().ifPresent(taken -> {
                        throw taken;
                    });
            jdbc.sql(FORGET).param(scheme).update();
            jdbc.sql(RESERVE).params(reservation, shift.value(), scheme, starts, ends, mediators).update();
        });
        return reservation;
    }

    /** Of a plan that was refused; what others have reserved for the same evening stays. */
    public void letGo(Caller caller, UUID reservation) {
        transactions.keep(() -> jdbc.sql("delete from shift_booking where reservation = ? and scheme_id = ?")
                .params(reservation, caller.requiredScheme()).update());
    }

    private static MediatorTaken taken(ResultSet row) throws SQLException {
        return new MediatorTaken(row.getObject(1, UUID.class), new ShiftId(row.getObject(2, UUID.class)),
                row.getObject(3, OffsetDateTime.class).toInstant(), row.getObject(4, OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
