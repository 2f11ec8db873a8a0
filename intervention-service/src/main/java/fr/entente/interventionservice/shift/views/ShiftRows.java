package fr.entente.interventionservice.shift.views;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import fr.entente.interventionservice.shift.CancelledBecause;
import fr.entente.interventionservice.shift.Plan;
import fr.entente.interventionservice.shift.ShiftId;
import fr.entente.interventionservice.shift.ShiftStatus;
import fr.entente.interventionservice.shift.views.ShiftItem.HoursLine;
import fr.entente.interventionservice.shift.views.ShiftItem.SectorLine;
import fr.entente.interventionservice.words.Codes;

/** Rows in the words of the domain. */
record ShiftRows(boolean withMediators, Instant now) implements RowMapper<ShiftItem> {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<List<SectorLine>> SECTORS = new TypeReference<>() {};
    private static final TypeReference<List<HoursLine>> HOURS = new TypeReference<>() {};

    @Override
    public ShiftItem mapRow(ResultSet row, int number) throws SQLException {
        var planned = ids(row, "mediators");
        var present = ids(row, "present");
        var status = ShiftStatus.valueOf(row.getString("status"));
        var endsAt = instant(row, "ends_at");
        return new ShiftItem(new ShiftId(row.getObject("shift_id", UUID.class)), row.getLong("version"),
                row.getObject("day", LocalDate.class), instant(row, "starts_at"), endsAt, status,
                withMediators ? planned : null,
                withMediators ? present : null, planned.size(), present.size(),
                JSON.readValue(row.getString("sectors"), SECTORS),
                Codes.read(CancelledBecause.class, row.getString("cancelled_because")),
                instantOrNull(row, "started_at"), instantOrNull(row, "ended_at"), row.getInt("mediator_minutes"),
                withMediators ? JSON.readValue(row.getString("stays"), HOURS) : null,
                status == ShiftStatus.STARTED && endsAt.isBefore(now.minus(Plan.FORGOTTEN_AFTER)),
                instantOrNull(row, "hours_corrected_at"));
    }

    private static List<UUID> ids(ResultSet row, String column) throws SQLException {
        return List.of((UUID[]) row.getArray(column).getArray());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
