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
 * Who walks when, in one scheme. A plan reserves its mediators before it is stored, one plan at a time, so that two plans of
 * the same moment cannot both have them. What nothing came of is let go after a minute.
 */
@Repository
public class Roster {

    private static final String ONE_AT_A_TIME = """
            select pg_advisory_xact_lock(hashtextextended('entente/roster/' || ?, 0))""";

    private static final String TAKEN = """
            select mediator_id, shift_id, starts_at, ends_at from shift_booking
             where scheme_id = ? and mediator_id = any (?) and shift_id <> ? and starts_at < ? and ends_at > ?
               and (confirmed or reserved_at > now() - interval '1 minute')
             order by starts_at limit 1""";

    private static final String RESERVE = """
            insert into shift_booking (shift_id, mediator_id, confirmed, scheme_id, starts_at, ends_at)
            select ?, m, false, ?, ?, ? from unnest(?) as m
            on conflict (shift_id, mediator_id, confirmed) do update
               set starts_at = excluded.starts_at, ends_at = excluded.ends_at, reserved_at = now()""";

    private final JdbcClient jdbc;
    private final BoundTransactions transactions;

    Roster(JdbcClient jdbc, BoundTransactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /**
     * Keeps the mediators of a plan for it.
     *
     * @throws MediatorTaken when one of them walks elsewhere at that time
     */
    public void reserve(Caller caller, ShiftId shift, Outline outline) {
        var scheme = caller.requiredScheme();
        var mediators = outline.mediators().stream().distinct().toArray(UUID[]::new);
        var starts = utc(outline.startsAt());
        var ends = utc(outline.endsAt());
        transactions.keep(() -> {
            jdbc.sql(ONE_AT_A_TIME).param(scheme.toString()).query((row, _) -> true).list();
            jdbc.sql(TAKEN).params(scheme, mediators, shift.value(), ends, starts).query((row, _) -> taken(row))
                    .optional().ifPresent(taken -> {
                        throw taken;
                    });
            jdbc.sql(RESERVE).params(shift.value(), scheme, starts, ends, mediators).update();
        });
    }

    /** Of a plan that was refused. */
    public void letGo(ShiftId shift) {
        transactions.keep(() -> jdbc.sql("delete from shift_booking where shift_id = ? and not confirmed")
                .param(shift.value()).update());
    }

    private static MediatorTaken taken(ResultSet row) throws SQLException {
        return new MediatorTaken(row.getObject(1, UUID.class), new ShiftId(row.getObject(2, UUID.class)),
                row.getObject(3, OffsetDateTime.class).toInstant(), row.getObject(4, OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
