package fr.entente.interventionservice.defect.views;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import fr.entente.interventionservice.defect.DefectEvent;
import fr.entente.interventionservice.defect.DefectEvent.DefectAcknowledged;
import fr.entente.interventionservice.defect.DefectEvent.DefectConfirmed;
import fr.entente.interventionservice.defect.DefectEvent.DefectMerged;
import fr.entente.interventionservice.defect.DefectEvent.DefectRefused;
import fr.entente.interventionservice.defect.DefectEvent.DefectRepaired;
import fr.entente.interventionservice.defect.DefectEvent.DefectReported;
import fr.entente.interventionservice.defect.DefectEvent.DefectWithdrawn;
import fr.entente.interventionservice.defect.DefectEvent.RepairPlanned;
import fr.entente.interventionservice.defect.DefectStatus;
import fr.entente.servicekit.views.Recorded;
import fr.entente.servicekit.views.View;

/** Keeps one row for each defect as it is now, and one for each thing that was done about it. */
@Component
final class DefectView implements View<DefectEvent> {

    private static final String REPORT = """
            insert into defect (defect_id, version, scheme_id, landlord_id, site_id, space, category, severity,
                                found_at, day, acknowledge_by, reported_by, status)
            values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'REPORTED')
            on conflict (defect_id) do update
               set version = 1, status = 'REPORTED', acknowledged_at = null, planned_for = null, repaired_on = null,
                   refused_because = null, merged_into = null, withdrawn_because = null""";

    private static final String ENTER = """
            insert into defect_entry (defect_id, version, scheme_id, landlord_id, type, at, planned_for, repaired_on,
                                      reason, merged_into)
            values (:defect, :version, :scheme, :landlord, :type, :at, :plannedFor, :repairedOn, :reason, :into)
            on conflict (defect_id, version) do nothing""";

    private final JdbcClient jdbc;

    DefectView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Class<DefectEvent> family() {
        return DefectEvent.class;
    }

    @Override
    public String name() {
        return "defect";
    }

    @Override
    public void apply(Recorded<DefectEvent> recorded) {
        switch (recorded.event()) {
            case DefectReported event -> report(recorded, event);
            case DefectAcknowledged event -> acknowledge(recorded, event);
            case RepairPlanned event -> plan(recorded, event);
            case DefectRepaired event -> repair(recorded, event);
            case DefectRefused event -> refuse(recorded, event);
            case DefectMerged event -> merge(recorded, event);
            case DefectConfirmed _ -> confirm(recorded);
            case DefectWithdrawn event -> withdraw(recorded, event);
        }
    }

    private void report(Recorded<DefectEvent> recorded, DefectReported event) {
        jdbc.sql(REPORT)
                .params(event.defectId().value(), event.schemeId().value(), event.landlordId().value(),
                        event.siteId().value(), event.space().name(), event.category().name(), event.severity().name(),
                        utc(event.foundAt()), event.day(), event.acknowledgeBy(), event.reportedBy())
                .update();
        enter(recorded, DefectStatus.REPORTED, event.foundAt(), null, null, null, null);
    }

    private void acknowledge(Recorded<DefectEvent> recorded, DefectAcknowledged event) {
        change(recorded, DefectStatus.ACKNOWLEDGED, "acknowledged_at = ?", utc(event.acknowledgedAt()));
        enter(recorded, DefectStatus.ACKNOWLEDGED, event.acknowledgedAt(), null, null, null, null);
    }

    private void plan(Recorded<DefectEvent> recorded, RepairPlanned event) {
        change(recorded, DefectStatus.PLANNED, "planned_for = ?", event.plannedFor());
        enter(recorded, DefectStatus.PLANNED, event.plannedAt(), event.plannedFor(), null, null, null);
    }

    private void repair(Recorded<DefectEvent> recorded, DefectRepaired event) {
        change(recorded, DefectStatus.REPAIRED, "repaired_on = ?", event.repairedOn());
        enter(recorded, DefectStatus.REPAIRED, event.notedAt(), null, event.repairedOn(), null, null);
    }

    private void refuse(Recorded<DefectEvent> recorded, DefectRefused event) {
        change(recorded, DefectStatus.REFUSED, "refused_because = ?", event.reason().name());
        enter(recorded, DefectStatus.REFUSED, event.refusedAt(), null, null, event.reason().name(), null);
    }

    private void merge(Recorded<DefectEvent> recorded, DefectMerged event) {
        change(recorded, DefectStatus.MERGED, "merged_into = ?", event.into().value());
        enter(recorded, DefectStatus.MERGED, event.mergedAt(), null, null, null, event.into().value());
    }

    /** Told in the history of the report that was merged into it. */
    private void confirm(Recorded<DefectEvent> recorded) {
        recorded.mustTouch(jdbc.sql("update defect set version = ? where defect_id = ?")
                .params(recorded.version(), recorded.event().defectId().value()).update());
    }

    private void withdraw(Recorded<DefectEvent> recorded, DefectWithdrawn event) {
        change(recorded, DefectStatus.WITHDRAWN, "withdrawn_because = ?", event.reason().name());
        enter(recorded, DefectStatus.WITHDRAWN, event.withdrawnAt(), null, null, event.reason().name(), null);
    }

    private void change(Recorded<DefectEvent> recorded, DefectStatus status, String assignment, Object value) {
        recorded.mustTouch(jdbc.sql("update defect set version = ?, status = ?, " + assignment + " where defect_id = ?")
                .params(recorded.version(), status.name(), value, recorded.event().defectId().value()).update());
    }

    private void enter(Recorded<DefectEvent> recorded, DefectStatus type, Instant at, @Nullable Object plannedFor,
            @Nullable Object repairedOn, @Nullable Object reason, @Nullable Object into) {
        var event = recorded.event();
        jdbc.sql(ENTER).param("defect", event.defectId().value()).param("version", recorded.version())
                .param("scheme", event.schemeId().value()).param("landlord", event.landlordId().value())
                .param("type", type.name()).param("at", utc(at)).param("plannedFor", plannedFor)
                .param("repairedOn", repairedOn).param("reason", reason).param("into", into).update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
