package fr.entente.reportingservice.intervention;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import fr.entente.reportingservice.Projection;
import fr.entente.reportingservice.cells.Touched;
import fr.entente.servicekit.intake.Taken;
import fr.entente.servicekit.storage.Rows;

/** Keeps one row per intervention. */
@Component
class InterventionProjection implements Projection<InterventionFact> {

    private static final String TELL = """
            insert into intervention as i (intervention_id, version, scheme_id, landlord_id, site_id, mediator_id, day,
                hour, people_met, minutes, withdrawn, space, mission, nature, origin)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (intervention_id) do update set version = excluded.version,
                landlord_id = excluded.landlord_id, site_id = excluded.site_id, mediator_id = excluded.mediator_id,
                day = excluded.day, hour = excluded.hour, people_met = excluded.people_met, minutes = excluded.minutes,
                withdrawn = excluded.withdrawn, space = excluded.space, mission = excluded.mission,
                nature = excluded.nature, origin = excluded.origin
            where i.version < excluded.version""";

    private static final String WITHDRAW = """
            update intervention i set version = w.version, withdrawn = true
            from unnest(?, ?) as w (intervention_id, version)
            where i.intervention_id = w.intervention_id and i.version < w.version""";

    private final JdbcTemplate jdbc;

    InterventionProjection(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Class<InterventionFact> family() {
        return InterventionFact.class;
    }

    @Override
    public void apply(List<Taken<InterventionFact>> facts, Touched touched) {
        var rows = lastOfEach(facts);
        tell(rows.stream().filter(row -> row.told() != null).toList());
        withdraw(rows.stream().filter(row -> row.told() == null).toList());
    }

    private static Collection<InterventionRow> lastOfEach(List<Taken<InterventionFact>> facts) {
        var rows = LinkedHashMap.<UUID, InterventionRow>newLinkedHashMap(facts.size());
        for (var taken : facts) {
            rows.merge(taken.fact().interventionId(), InterventionRow.of(taken), InterventionRow::then);
        }
        return rows.values();
    }

    private void tell(List<InterventionRow> rows) {
        Rows.of(rows)
                .uuids(InterventionRow::id)
                .longs(InterventionRow::version)
                .uuids(row -> row.content().schemeId())
                .uuids(row -> row.content().landlordId())
                .uuids(row -> row.content().siteId())
                .uuids(row -> row.content().mediatorId())
                .days(row -> row.content().day())
                .ints(InterventionRow::hour)
                .ints(row -> row.content().peopleMet())
                .ints(row -> row.content().minutes())
                .booleans(InterventionRow::withdrawn)
                .texts(row -> row.content().space())
                .texts(row -> row.content().mission())
                .texts(row -> row.content().nature())
                .texts(row -> row.content().origin())
                .update(jdbc, TELL);
    }

    private void withdraw(List<InterventionRow> rows) {
        var found = Rows.of(rows).uuids(InterventionRow::id).longs(InterventionRow::version).update(jdbc, WITHDRAW);
        if (found < rows.size()) {
            throw new IllegalStateException("An intervention is withdrawn that was never logged");
        }
    }
}
