package fr.entente.interventionservice.shift.views;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

import fr.entente.interventionservice.shift.ShiftEvent;
import fr.entente.interventionservice.shift.ShiftEvent.EndToldByOther;
import fr.entente.interventionservice.shift.ShiftEvent.HoursCorrected;
import fr.entente.interventionservice.shift.ShiftEvent.MediatorLeft;
import fr.entente.interventionservice.shift.ShiftEvent.MediatorsJoined;
import fr.entente.interventionservice.shift.ShiftEvent.ShiftCancelled;
import fr.entente.interventionservice.shift.ShiftEvent.ShiftEnded;
import fr.entente.interventionservice.shift.ShiftEvent.ShiftPlanChanged;
import fr.entente.interventionservice.shift.ShiftEvent.ShiftPlanned;
import fr.entente.interventionservice.shift.ShiftEvent.ShiftStarted;
import fr.entente.interventionservice.shift.ShiftId;
import fr.entente.interventionservice.shift.Stay;
import fr.entente.interventionservice.shift.views.HoursEntry.Span;

/**
 * Who told what about the hours of a shift, and when: read in the store itself, which holds a handful of events of
 * each.
 */
@Repository
public class HoursHistory {

    private static final List<Class<? extends ShiftEvent>> TELLING = List.of(ShiftStarted.class, MediatorsJoined.class,
            MediatorLeft.class, ShiftEnded.class, HoursCorrected.class);

    private final JdbcClient jdbc;
    private final JsonMapper json;

    HoursHistory(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public List<HoursEntry> of(ShiftId shift) {
        return jdbc.sql("""
                select version, type, payload::text from event
                 where aggregate_id = ? and aggregate_type = 'Shift' order by version""").param(shift.toString())
                .query((row, _) -> entry(row.getLong(1), row.getString(2), row.getString(3))).list().stream()
                .flatMap(Optional::stream).toList();
    }

    private Optional<HoursEntry> entry(long version, String type, String payload) {
        return TELLING.stream().filter(told -> told.getName().equals(type)).findFirst()
                .flatMap(told -> entry(version, json.readValue(payload, told)));
    }

    private static Optional<HoursEntry> entry(long version, ShiftEvent event) {
        return switch (event) {
            case ShiftStarted it ->
                    Optional.of(new HoursEntry(version, HoursEntry.Type.STARTED, it.startedBy(), it.recordedAt(),
                            it.present(), it.startedAt(), null, null));
            case MediatorsJoined it ->
                    Optional.of(new HoursEntry(version, HoursEntry.Type.JOINED, it.toldBy(), it.recordedAt(),
                            it.joined(), it.joinedAt(), null, null));
            case MediatorLeft it ->
                    Optional.of(new HoursEntry(version, HoursEntry.Type.LEFT, it.toldBy(), it.recordedAt(),
                            List.of(it.mediator()), null, it.leftAt(), null));
            case ShiftEnded it ->
                    Optional.of(new HoursEntry(version, HoursEntry.Type.ENDED, it.endedBy(), it.recordedAt(),
                            it.present(), null, it.endedAt(), null));
            case HoursCorrected it -> Optional.of(corrected(version, it));
            case EndToldByOther _,ShiftPlanned _,ShiftPlanChanged _,ShiftCancelled _ ->
                    Optional.empty();
        };
    }

    private static HoursEntry corrected(long version, HoursCorrected it) {
        var after = span(it.after());
        return new HoursEntry(version, HoursEntry.Type.CORRECTED, it.correctedBy(), it.recordedAt(),
                List.of(it.mediator()),
                after == null ? null : after.startedAt(), after == null ? null : after.endedAt(), span(it.before()));
    }

    private static @Nullable Span span(@Nullable Stay stay) {
        return stay == null ? null : new Span(stay.from(), stay.until());
    }
}
