package fr.entente.interventionservice.shift.views;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import fr.entente.interventionservice.shift.ShiftEvent;
import fr.entente.interventionservice.shift.Stay;

/** Keeps one row for each mediator of a shift that has started. */
@Repository
class Hours {

    private static final String KEEP = """
            insert into shift_stay (shift_id, mediator_id, scheme_id, from_at, until_at) values (?, ?, ?, ?, ?)
            on conflict (shift_id, mediator_id) do update
               set from_at = excluded.from_at, until_at = excluded.until_at""";

    private final JdbcClient jdbc;

    Hours(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All there are, in the place of all there were. */
    void set(ShiftEvent event, Stream<Stay> stays) {
        forget(event);
        keep(event, stays);
    }

    void keep(ShiftEvent event, Stream<Stay> stays) {
        stays.forEach(stay -> jdbc.sql(KEEP)
                .params(Arrays.asList(event.shiftId().value(), stay.mediator(), event.schemeId().value(),
                        stay.from().atOffset(ZoneOffset.UTC), utc(stay)))
                .update());
    }

    void end(ShiftEvent.MediatorLeft event) {
        jdbc.sql("update shift_stay set until_at = ? where shift_id = ? and mediator_id = ?")
                .params(event.leftAt().atOffset(ZoneOffset.UTC), event.shiftId().value(), event.mediator()).update();
    }

    void forget(ShiftEvent event) {
        jdbc.sql("delete from shift_stay where shift_id = ?").param(event.shiftId().value()).update();
    }

    static UUID[] mediators(List<Stay> stays) {
        return stays.stream().map(Stay::mediator).toArray(UUID[]::new);
    }

    private static @Nullable OffsetDateTime utc(Stay stay) {
        return stay.until() == null ? null : stay.until().atOffset(ZoneOffset.UTC);
    }
}
