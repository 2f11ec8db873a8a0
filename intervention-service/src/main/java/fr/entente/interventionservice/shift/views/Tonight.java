package fr.entente.interventionservice.shift.views;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import fr.entente.interventionservice.calendar.Days;
import fr.entente.servicekit.access.BoundTransactions;
import fr.entente.servicekit.access.Caller;

/** What a mediator needs to know of his evening at one look, so that his phone can keep it whole. */
@Component
public final class Tonight {

    private static final String OWN = """
            (h.status = 'STARTED'
             or h.status in ('PLANNED', 'ENDED') and h.day = ?
             or h.status = 'PLANNED' and h.ends_at > ?::timestamptz
                and h.starts_at < ?::timestamptz + interval '12 hours')""";

    private static final String SO_FAR = """
            select count(*), coalesce(sum(i.people_met), 0)
              from shift h
              join intervention i on i.scheme_id = h.scheme_id and i.mediator_id = any (h.mediators) and not i.withdrawn
               and i.started_at >= h.started_at and i.started_at <= coalesce(h.ended_at, 'infinity')
             where h.shift_id = ? and h.scheme_id = ?""";

    private final JdbcClient jdbc;
    private final BoundTransactions transactions;
    private final Shifts shifts;
    private final Notes notes;
    private final Days days;

    Tonight(JdbcClient jdbc, BoundTransactions transactions, Shifts shifts, Notes notes, Days days) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.shifts = shifts;
        this.notes = notes;
        this.days = days;
    }

    /**
     * A mediator's evening.
     *
     * @param shift the one that is not ended yet, or that of today
     * @param next the first to come after it
     * @param soFar what the pair has done since it started
     * @param left what the pair before has left for the sites of the shift
     */
    public record Evening(Instant asOf, @Nullable ShiftItem shift, @Nullable ShiftItem next, SoFar soFar,
            List<NoteLine> left) {}

    /** Of both of the pair together. */
    public record SoFar(long interventions, long peopleMet) {

        static final SoFar NOTHING = new SoFar(0, 0);
    }

    public Evening of(Caller caller) {
        var shift = own(caller);
        return new Evening(days.now(), shift.orElse(null), next(caller, shift).orElse(null),
                shift.map(item -> soFar(caller, item)).orElse(SoFar.NOTHING),
                shift.map(item -> notes.leftFor(caller, item.id())).orElse(List.of()));
    }

    /** One that has begun goes on past midnight; otherwise the one of today, or that begins within hours. */
    private Optional<ShiftItem> own(Caller caller) {
        return shifts.one(caller, mine(caller).and(OWN, days.today(), days.now().toString(), days.now().toString())
                .first(" order by h.status = 'STARTED' desc, h.status = 'PLANNED' desc, h.starts_at"));
    }

    private Optional<ShiftItem> next(Caller caller, Optional<ShiftItem> shift) {
        var after = shift.map(ShiftItem::startsAt).filter(days.now()::isBefore).orElse(days.now());
        return shifts.one(caller, mine(caller)
                .and("h.status = 'PLANNED' and h.starts_at > ?::timestamptz", after.toString())
                .first(" order by h.starts_at"));
    }

    private SoFar soFar(Caller caller, ShiftItem shift) {
        return transactions.read(caller, () -> jdbc.sql(SO_FAR).params(shift.id().value(), caller.requiredScheme())
                .query((row, _) -> new SoFar(row.getLong(1), row.getLong(2))).single());
    }

    private static ShiftQuery mine(Caller caller) {
        return ShiftQuery.of(caller).and("? = any (h.mediators)", caller.person());
    }
}
