package fr.entente.interventionservice.defect.views;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

import fr.entente.interventionservice.defect.DefectCategory;
import fr.entente.interventionservice.defect.DefectId;
import fr.entente.interventionservice.defect.DefectSeverity;
import fr.entente.interventionservice.defect.DefectStatus;
import fr.entente.interventionservice.defect.RefusedBecause;
import fr.entente.interventionservice.defect.WithdrawnBecause;
import fr.entente.interventionservice.defect.views.DefectDetails.Entry;
import fr.entente.interventionservice.words.Codes;
import fr.entente.interventionservice.words.LandlordId;
import fr.entente.interventionservice.words.SiteId;
import fr.entente.interventionservice.words.Space;

/** Rows in the words of the domain. */
record DefectRows(boolean withReporters) implements RowMapper<DefectItem> {

    @Override
    public DefectItem mapRow(ResultSet row, int number) throws SQLException {
        return new DefectItem(new DefectId(row.getObject("defect_id", UUID.class)), row.getLong("version"),
                new SiteId(row.getObject("site_id", UUID.class)), row.getString("site_name"), row.getString("town"),
                new LandlordId(row.getObject("landlord_id", UUID.class)), Space.valueOf(row.getString("space")),
                DefectCategory.valueOf(row.getString("category")), DefectSeverity.valueOf(row.getString("severity")),
                instant(row.getObject("found_at", OffsetDateTime.class)), row.getObject("day", LocalDate.class),
                DefectStatus.valueOf(row.getString("status")), row.getObject("acknowledge_by", LocalDate.class),
                row.getBoolean("overdue"), instantOrNull(row.getObject("acknowledged_at", OffsetDateTime.class)),
                row.getObject("planned_for", LocalDate.class), row.getObject("repaired_on", LocalDate.class),
                Codes.read(RefusedBecause.class, row.getString("refused_because")), defect(row, "merged_into"),
                row.getBoolean("stands_for_others"),
                Codes.read(WithdrawnBecause.class, row.getString("withdrawn_because")), row.getBoolean("photographed"),
                withReporters ? row.getObject("reported_by", UUID.class) : null);
    }

    static Entry entry(ResultSet row) throws SQLException {
        var type = DefectStatus.valueOf(row.getString("type"));
        var withdrawn = type == DefectStatus.WITHDRAWN;
        return new Entry(type,
                instant(row.getObject("at", OffsetDateTime.class)), row.getObject("planned_for", LocalDate.class),
                row.getObject("repaired_on", LocalDate.class),
                withdrawn ? null : Codes.read(RefusedBecause.class, row.getString("reason")),
                withdrawn ? Codes.read(WithdrawnBecause.class, row.getString("reason")) : null,
                defect(row, "merged_into"));
    }

    private static Instant instant(OffsetDateTime moment) {
        return moment.toInstant();
    }

    private static @Nullable Instant instantOrNull(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }

    private static @Nullable DefectId defect(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new DefectId(id);
    }
}
