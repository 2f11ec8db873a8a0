package fr.entente.interventionservice.intervention.views;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

import fr.entente.interventionservice.intervention.Answer;
import fr.entente.interventionservice.intervention.InterventionId;
import fr.entente.interventionservice.intervention.InterventionSheet;
import fr.entente.interventionservice.intervention.MediatorId;
import fr.entente.interventionservice.intervention.Mission;
import fr.entente.interventionservice.intervention.Register;
import fr.entente.interventionservice.words.AskedBy;
import fr.entente.interventionservice.words.Codes;
import fr.entente.interventionservice.words.DossierId;
import fr.entente.interventionservice.words.LandlordId;
import fr.entente.interventionservice.words.Nature;
import fr.entente.interventionservice.words.Origin;
import fr.entente.interventionservice.words.Partner;
import fr.entente.interventionservice.words.RequestId;
import fr.entente.interventionservice.words.Severity;
import fr.entente.interventionservice.words.SiteId;
import fr.entente.interventionservice.words.Space;

/** Rows in the words of the domain. */
record SheetRows(boolean withMediators) implements RowMapper<InterventionSheet> {

    @Override
    public InterventionSheet mapRow(ResultSet row, int number) throws SQLException {
        return new InterventionSheet(
                new InterventionId(row.getObject("intervention_id", UUID.class)),
                row.getLong("version"),
                new SiteId(row.getObject("site_id", UUID.class)),
                row.getString("site_name"),
                row.getString("town"),
                new LandlordId(row.getObject("landlord_id", UUID.class)),
                Space.valueOf(row.getString("space")),
                Mission.valueOf(row.getString("mission")),
                Register.valueOf(row.getString("register")),
                Codes.read(Nature.class, row.getString("nature")),
                orNull(row.getObject("severity", Integer.class), Severity::new),
                Origin.valueOf(row.getString("origin")),
                Codes.read(AskedBy.class, row.getString("asked_by")),
                instant(row, "started_at"),
                row.getObject("day", LocalDate.class),
                row.getInt("minutes"),
                row.getInt("people_met"),
                Codes.read(Answer.class, row.getString("answer")),
                Codes.read(Partner.class, row.getString("orientation")),
                orNull(row.getObject("dossier_id", UUID.class), DossierId::new),
                orNull(row.getObject("request_id", UUID.class), RequestId::new),
                withMediators ? new MediatorId(row.getObject("mediator_id", UUID.class)) : null,
                instant(row, "recorded_at"),
                row.getBoolean("withdrawn"),
                row.getBoolean("corrected"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static <C, V> @Nullable V orNull(@Nullable C column, Function<C, V> value) {
        return column == null ? null : value.apply(column);
    }
}
