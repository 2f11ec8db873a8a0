package fr.entente.interventionservice.intervention.views;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

import fr.entente.interventionservice.intervention.Deed;
import fr.entente.interventionservice.intervention.EntryType;
import fr.entente.interventionservice.intervention.InterventionEvent;
import fr.entente.interventionservice.intervention.InterventionEvent.InterventionCorrected;
import fr.entente.interventionservice.intervention.InterventionEvent.InterventionLogged;
import fr.entente.interventionservice.intervention.InterventionEvent.InterventionWithdrawn;
import fr.entente.interventionservice.intervention.MediatorId;
import fr.entente.interventionservice.intervention.WithdrawnBecause;
import fr.entente.servicekit.views.Recorded;
import fr.entente.servicekit.views.View;

import static fr.entente.interventionservice.words.Codes.nameOf;

/** Keeps one row for each intervention as it is now, and one for each thing that happened to it. */
@Component
final class InterventionView implements View<InterventionEvent> {

    private static final String KEEP = """
            insert into intervention (intervention_id, version, scheme_id, landlord_id, site_id, space, mission, register,
                                      nature, severity, origin, asked_by, started_at, day, minutes, people_met, answer,
                                      orientation, dossier_id, request_id, mediator_id, recorded_at, corrected, withdrawn)
            values (:id, :version, :scheme, :landlord, :site, :space, :mission, :register, :nature, :severity, :origin,
                    :askedBy, :startedAt::timestamptz, :day, :minutes, :peopleMet, :answer, :orientation, :dossier, :request,
                    :mediator, :recordedAt::timestamptz, :corrected, false)
            on conflict (intervention_id) do update
               set version = excluded.version, landlord_id = excluded.landlord_id, site_id = excluded.site_id,
                   space = excluded.space, mission = excluded.mission, register = excluded.register,
                   nature = excluded.nature, severity = excluded.severity, origin = excluded.origin,
                   asked_by = excluded.asked_by, started_at = excluded.started_at, day = excluded.day,
                   minutes = excluded.minutes, people_met = excluded.people_met, answer = excluded.answer,
                   orientation = excluded.orientation, dossier_id = excluded.dossier_id,
                   request_id = excluded.request_id, corrected = excluded.corrected, withdrawn = false""";

    private static final String ENTER = """
            insert into intervention_entry (intervention_id, version, scheme_id, landlord_id, type, at, by_person, deed,
                                            reason)
            values (:id, :version, :scheme, :landlord, :type, :at::timestamptz, :person, :deed::jsonb, :reason)
            on conflict (intervention_id, version) do nothing""";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    InterventionView(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Class<InterventionEvent> family() {
        return InterventionEvent.class;
    }

    @Override
    public String name() {
        return "intervention";
    }

    @Override
    public void apply(Recorded<InterventionEvent> recorded) {
        switch (recorded.event()) {
            case InterventionLogged(_, _, _, var deed, var day, var mediator, var at) -> {
                keep(recorded, deed, day, mediator, at);
                enter(recorded, EntryType.LOGGED, at, deed, null);
            }
            case InterventionCorrected(_, _, _, var deed, var day, var mediator, var at) -> {
                keep(recorded, deed, day, mediator, at);
                enter(recorded, EntryType.CORRECTED, at, deed, null);
            }
            case InterventionWithdrawn(_, _, _, var reason, var at) -> {
                withdraw(recorded);
                enter(recorded, EntryType.WITHDRAWN, at, null, reason);
            }
        }
    }

    /** Who logged it and when stay as they are in the first row. */
    private void keep(Recorded<InterventionEvent> recorded, Deed deed, LocalDate day, MediatorId mediator, Instant at) {
        var event = recorded.event();
        jdbc.sql(KEEP)
                .param("id", event.interventionId().value()).param("version", recorded.version())
                .param("scheme", event.schemeId().value()).param("landlord", event.landlordId().value())
                .params(columnsOf(deed)).param("day", day).param("mediator", mediator.value())
                .param("recordedAt", at.toString()).param("corrected", event instanceof InterventionCorrected)
                .update();
    }

    private static Map<String, @Nullable Object> columnsOf(Deed deed) {
        var columns = new LinkedHashMap<String, @Nullable Object>();
        columns.put("site", deed.siteId().value());
        columns.put("space", deed.space().name());
        columns.put("mission", deed.mission().name());
        columns.put("register", deed.register().name());
        columns.put("nature", nameOf(deed.nature()));
        columns.put("severity", deed.severity() == null ? null : deed.severity().grade());
        columns.put("origin", deed.origin().name());
        columns.put("askedBy", nameOf(deed.askedBy()));
        columns.put("startedAt", deed.startedAt().toString());
        columns.put("minutes", deed.minutes());
        columns.put("peopleMet", deed.peopleMet());
        columns.put("answer", nameOf(deed.answer()));
        columns.put("orientation", nameOf(deed.orientation()));
        columns.put("dossier", deed.dossierId() == null ? null : deed.dossierId().value());
        columns.put("request", deed.requestId() == null ? null : deed.requestId().value());
        return columns;
    }

    private void withdraw(Recorded<InterventionEvent> recorded) {
        recorded.mustTouch(jdbc
                .sql("update intervention set withdrawn = true, version = ? where intervention_id = ?")
                .params(recorded.version(), recorded.event().interventionId().value()).update());
    }

    private void enter(Recorded<InterventionEvent> recorded, EntryType type, Instant at, @Nullable Deed deed,
            @Nullable WithdrawnBecause reason) {
        var event = recorded.event();
        jdbc.sql(ENTER)
                .param("id", event.interventionId().value()).param("version", recorded.version())
                .param("scheme", event.schemeId().value()).param("landlord", event.landlordId().value())
                .param("type", type.name()).param("at", at.toString()).param("person", recorded.person())
                .param("deed", deed == null ? null : json.writeValueAsString(deed)).param("reason", nameOf(reason))
                .update();
    }
}
