package fr.entente.interventionservice.intervention.views;

import java.time.Instant;
import java.time.ZoneOffset;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

import fr.entente.interventionservice.intervention.InterventionEvent;
import fr.entente.interventionservice.intervention.InterventionEvent.InterventionContradicted;
import fr.entente.interventionservice.intervention.InterventionEvent.InterventionCorrected;
import fr.entente.interventionservice.intervention.InterventionEvent.InterventionLogged;
import fr.entente.interventionservice.intervention.InterventionEvent.InterventionSettled;
import fr.entente.interventionservice.intervention.InterventionEvent.InterventionWithdrawn;
import fr.entente.servicekit.views.Recorded;
import fr.entente.servicekit.views.View;

/** Keeps one row for each correction that contradicts another one, and when it was settled. */
@Component
final class ContradictionView implements View<InterventionEvent> {

    private static final String KEEP = """
            insert into contradiction (intervention_id, version, scheme_id, landlord_id, about, proposed, proposed_by,
                                       proposed_at)
            values (?, ?, ?, ?, ?, ?::jsonb, ?, ?)
            on conflict (intervention_id, version) do update set settled_at = null""";
    private static final String SETTLE = """
            update contradiction set settled_at = ? where intervention_id = ? and version = ?""";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ContradictionView(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Class<InterventionEvent> family() {
        return InterventionEvent.class;
    }

    @Override
    public String name() {
        return "contradiction";
    }

    @Override
    public void apply(Recorded<InterventionEvent> recorded) {
        switch (recorded.event()) {
            case InterventionContradicted event -> keep(recorded, event);
            case InterventionSettled event -> recorded.mustTouch(jdbc.sql(SETTLE)
                    .params(utc(event.settledAt()), event.interventionId().value(), event.contradiction()).update());
            case InterventionLogged _,InterventionCorrected _,InterventionWithdrawn _ -> {}
        }
    }

    private void keep(Recorded<InterventionEvent> recorded, InterventionContradicted event) {
        jdbc.sql(KEEP).param(event.interventionId().value()).param(recorded.version()).param(event.schemeId().value())
                .param(event.landlordId().value()).param(event.about().stream().map(Enum::name).toArray(String[]::new))
                .param(json.writeValueAsString(event.proposed())).param(recorded.person())
                .param(utc(event.contradictedAt())).update();
    }

    private static Object utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
