package fr.entente.interventionservice.intervention.views;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

import fr.entente.interventionservice.intervention.Deed;
import fr.entente.interventionservice.intervention.EntryType;
import fr.entente.interventionservice.intervention.InterventionEvent;
import fr.entente.interventionservice.intervention.InterventionEvent.InterventionCorrected;
import fr.entente.interventionservice.intervention.MediatorId;
import fr.entente.interventionservice.intervention.WithdrawnBecause;
import fr.entente.interventionservice.words.Severity;
import fr.entente.servicekit.storage.Rows;
import fr.entente.servicekit.views.Recorded;

import static fr.entente.interventionservice.words.Codes.nameOf;

/** The tables of interventions, many rows at once. */
@Component
final class InterventionRows {

    private static final String KEEP = """
            insert into intervention (intervention_id, version, scheme_id, landlord_id, site_id, space, mission,
                                      register, nature, severity, origin, asked_by, started_at, day, minutes,
                                      people_met, answer, orientation, dossier_id, request_id, mediator_id,
                                      recorded_at, corrected, withdrawn)
            select *, false
              from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (intervention_id) do update
               set version = excluded.version, landlord_id = excluded.landlord_id, site_id = excluded.site_id,
                   space = excluded.space, mission = excluded.mission, register = excluded.register,
                   nature = excluded.nature, severity = excluded.severity, origin = excluded.origin,
                   asked_by = excluded.asked_by, started_at = excluded.started_at, day = excluded.day,
                   minutes = excluded.minutes, people_met = excluded.people_met, answer = excluded.answer,
                   orientation = excluded.orientation, dossier_id = excluded.dossier_id,
                   request_id = excluded.request_id, corrected = excluded.corrected, withdrawn = false""";

    private static final String WITHDRAW = """
            update intervention set withdrawn = true, version = ? where intervention_id = ?""";

    private static final String PASS = "update intervention set version = ? where intervention_id = ?";

    private static final String ENTER = """
            insert into intervention_entry (intervention_id, version, scheme_id, landlord_id, type, at, by_person, deed,
                                            reason)
            select e.id, e.version, e.scheme, e.landlord, e.type, e.at, e.person, e.deed::jsonb, e.reason
              from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
                   as e (id, version, scheme, landlord, type, at, person, deed, reason)
            on conflict (intervention_id, version) do nothing""";

    /** What an event makes of the row; who logged it and when stay as they are in the first one. */
    record Kept(Recorded<InterventionEvent> recorded, Deed deed, LocalDate day, MediatorId mediator, Instant at) {

        UUID id() {
            return recorded.event().interventionId().value();
        }
    }

    /** One thing that happened to an intervention. */
    record Entered(Recorded<InterventionEvent> recorded, EntryType type, Instant at, @Nullable Deed deed,
            @Nullable WithdrawnBecause reason) {}

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    InterventionRows(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Each of another intervention: one statement cannot set a row twice. */
    void keep(Collection<Kept> kept) {
        var rows = Rows.of(kept);
        rows.uuids(Kept::id).longs(row -> row.recorded().version())
                .uuids(row -> row.recorded().event().schemeId().value())
                .uuids(row -> row.recorded().event().landlordId().value());
        addDeed(rows);
        rows.uuids(row -> row.mediator().value()).instants(Kept::at)
                .booleans(row -> row.recorded().event() instanceof InterventionCorrected)
                .update(jdbc, KEEP);
    }

    private static void addDeed(Rows<Kept> rows) {
        rows.uuids(row -> row.deed().siteId().value()).texts(row -> row.deed().space().name())
                .texts(row -> row.deed().mission().name()).texts(row -> row.deed().register().name())
                .texts(row -> nameOf(row.deed().nature())).ints(row -> gradeOf(row.deed().severity()))
                .texts(row -> row.deed().origin().name()).texts(row -> nameOf(row.deed().askedBy()))
                .instants(row -> row.deed().startedAt()).days(Kept::day).ints(row -> row.deed().minutes())
                .ints(row -> row.deed().peopleMet()).texts(row -> nameOf(row.deed().answer()))
                .texts(row -> nameOf(row.deed().orientation())).uuids(row -> dossierOf(row.deed()))
                .uuids(row -> requestOf(row.deed()));
    }

    private static @Nullable Integer gradeOf(@Nullable Severity severity) {
        return severity == null ? null : severity.grade();
    }

    private static @Nullable UUID dossierOf(Deed deed) {
        var dossier = deed.dossierId();
        return dossier == null ? null : dossier.value();
    }

    private static @Nullable UUID requestOf(Deed deed) {
        var request = deed.requestId();
        return request == null ? null : request.value();
    }

    void withdraw(Recorded<InterventionEvent> recorded) {
        recorded.mustTouch(jdbc.update(WITHDRAW, recorded.version(), recorded.event().interventionId().value()));
    }

    /** Nothing of what is told has changed, and the next change names this version. */
    void pass(Recorded<InterventionEvent> recorded) {
        recorded.mustTouch(jdbc.update(PASS, recorded.version(), recorded.event().interventionId().value()));
    }

    void enter(Collection<Entered> entries) {
        Rows.of(entries)
                .uuids(row -> row.recorded().event().interventionId().value()).longs(row -> row.recorded().version())
                .uuids(row -> row.recorded().event().schemeId().value())
                .uuids(row -> row.recorded().event().landlordId().value())
                .texts(row -> row.type().name()).instants(Entered::at).uuids(row -> row.recorded().person())
                .texts(row -> row.deed() == null ? null : json.writeValueAsString(row.deed()))
                .texts(row -> nameOf(row.reason()))
                .update(jdbc, ENTER);
    }
}
