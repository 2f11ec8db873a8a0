package fr.entente.reportingservice.shift;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import fr.entente.reportingservice.Projection;
import fr.entente.reportingservice.cells.Touched;
import fr.entente.reportingservice.shift.ShiftFact.HoursCorrected;
import fr.entente.reportingservice.shift.ShiftFact.Place;
import fr.entente.reportingservice.shift.ShiftFact.ShiftEnded;
import fr.entente.servicekit.intake.Taken;
import fr.entente.servicekit.storage.Rows;

/** Keeps one row for each shift that was held. There are as few as evenings: they are added up when somebody looks. */
@Component
class ShiftProjection implements Projection<ShiftFact> {

    private static final String HOLD = """
            insert into shift (shift_id, version, scheme_id, day, mediator_minutes, landlord_id)
            select * from unnest(?, ?, ?, ?, ?, ?)
            on conflict (shift_id) do update
               set version = excluded.version, day = excluded.day, mediator_minutes = excluded.mediator_minutes
             where shift.version < excluded.version""";

    private static final String WALK = """
            insert into shift_site (shift_id, site_id, scheme_id, landlord_id) select * from unnest(?, ?, ?, ?)
            on conflict (shift_id, site_id) do nothing""";

    private record Held(long version, ShiftFact fact, @Nullable UUID landlord) {}

    private record Walked(ShiftEnded shift, Place place) {}

    private final JdbcTemplate jdbc;

    ShiftProjection(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Class<ShiftFact> family() {
        return ShiftFact.class;
    }

    @Override
    public void apply(List<Taken<ShiftFact>> facts, Touched touched) {
        var held = LinkedHashMap.<UUID, Held>newLinkedHashMap(facts.size());
        List<Walked> walked = new ArrayList<>();
        for (var taken : facts) {
            var fact = taken.fact();
            var version = taken.source().version();
            switch (fact) {
                case ShiftEnded end -> {
                    held.put(end.shiftId(), new Held(version, end, onlyLandlord(end)));
                    end.places().forEach(place -> walked.add(new Walked(end, place)));
                }
                case HoursCorrected corrected when corrected.shiftEndedAt() == null -> {}
                case HoursCorrected corrected -> held.merge(corrected.shiftId(), new Held(version, corrected, null),
                        (end, later) -> new Held(later.version(), later.fact(), end.landlord()));
            }
            touched.scope(fact.schemeId(), null, Touched.Kind.SHIFTS);
        }
        Rows.of(held.values()).uuids(row -> row.fact().shiftId()).longs(Held::version)
                .uuids(row -> row.fact().schemeId()).days(row -> row.fact().day())
                .ints(row -> row.fact().mediatorMinutes()).uuids(Held::landlord).update(jdbc, HOLD);
        Rows.of(walked).uuids(row -> row.shift().shiftId()).uuids(row -> row.place().siteId())
                .uuids(row -> row.shift().schemeId()).uuids(row -> row.place().landlordId()).update(jdbc, WALK);
    }

    /** None where the pair walked for several. */
    private static @Nullable UUID onlyLandlord(ShiftEnded end) {
        var landlords = end.places().stream().map(Place::landlordId).distinct().toList();
        return landlords.size() == 1 ? landlords.getFirst() : null;
    }
}
