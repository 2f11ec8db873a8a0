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
import fr.entente.interventionservice.shift.ShiftId;
import fr.entente.interventionservice.shift.ShiftStatus;
import fr.entente.interventionservice.shift.views.ShiftItem.SectorLine;
import fr.entente.interventionservice.words.Codes;

/** Rows in the words of the domain. */
record ShiftRows(boolean withMediators) implements RowMapper<ShiftItem> {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<List<SectorLine>> SECTORS = new TypeReference<>() {};

    @Override
    public ShiftItem mapRow(ResultSet row, int number) throws SQLException {
        var planned = ids(row, "mediators");
        var present = ids(row, "present");
        return new ShiftItem(new ShiftId(row.getObject("shift_id", UUID.class)), row.getLong("version"),
                row.getObject("day", LocalDate.class), instant(row, "starts_at"), instant(row, "ends_at"),
                ShiftStatus.valueOf(row.getString("status")), withMediators ? planned : null,
                withMediators ? present : null, planned.size(), present.size(),
                JSON.readValue(row.getString("sectors"), SECTORS),
                Codes.read(CancelledBecause.class, row.getString("cancelled_because")),
                instantOrNull(row, "started_at"), instantOrNull(row, "ended_at"), row.getInt("mediator_minutes"));
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
