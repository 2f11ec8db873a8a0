package fr.entente.interventionservice.action.views;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

import fr.entente.interventionservice.action.ActionId;
import fr.entente.interventionservice.action.ActionKind;
import fr.entente.interventionservice.action.ActionStatus;
import fr.entente.interventionservice.action.Attendance.Ages;
import fr.entente.interventionservice.action.CalledOffBecause;
import fr.entente.interventionservice.action.FollowUp;
import fr.entente.interventionservice.action.OrganisationKind;
import fr.entente.interventionservice.action.Outcome;
import fr.entente.interventionservice.action.Theme;
import fr.entente.interventionservice.action.WithdrawnBecause;
import fr.entente.interventionservice.action.views.ActionDetails.Entry;
import fr.entente.interventionservice.action.views.ActionDetails.EntryType;
import fr.entente.interventionservice.action.views.ActionItem.Partner;
import fr.entente.interventionservice.action.views.ActionItem.Place;
import fr.entente.interventionservice.words.Codes;
import fr.entente.interventionservice.words.LandlordId;
import fr.entente.interventionservice.words.SiteId;

/** Rows in the words of the domain; sites are added to an action afterwards. */
record ActionRows(boolean withPeople) implements RowMapper<ActionItem> {

    @Override
    public ActionItem mapRow(ResultSet row, int number) throws SQLException {
        var startsAt = instant(row, "starts_at");
        var endsAt = instant(row, "ends_at");
        var staff = count(row, "staff");
        return new ActionItem(new ActionId(row.getObject("action_id", UUID.class)), row.getLong("version"),
                ActionStatus.valueOf(row.getString("status")), Theme.valueOf(row.getString("theme")),
                ActionKind.valueOf(row.getString("kind")), startsAt, endsAt, row.getObject("day", LocalDate.class),
                List.of(), texts(row, "landlords").length > 1, partners(row), count(row, "expected"),
                row.getBoolean("postponed"), row.getBoolean("corrected"), row.getBoolean("untold"),
                Codes.read(CalledOffBecause.class, row.getString("called_off")),
                Codes.read(WithdrawnBecause.class, row.getString("withdrawn")), count(row, "participants"), ages(row),
                staff, staff == null ? null : staff * Duration.between(startsAt, endsAt).toMinutes(),
                Codes.read(Outcome.class, row.getString("outcome")),
                Codes.read(FollowUp.class, row.getString("follow_up")),
                withPeople ? row.getObject("told_by", UUID.class) : null);
    }

    Entry entry(ResultSet row) throws SQLException {
        var startsAt = row.getObject("starts_at", OffsetDateTime.class);
        return new Entry(EntryType.valueOf(row.getString("type")), instant(row, "at"),
                startsAt == null ? null : startsAt.toInstant(), row.getString("reason"),
                withPeople ? row.getObject("told_by", UUID.class) : null);
    }

    static Place place(ResultSet row) throws SQLException {
        return new Place(new SiteId(row.getObject("site_id", UUID.class)),
                new LandlordId(row.getObject("landlord_id", UUID.class)), row.getString("name"),
                row.getString("town"));
    }

    private static List<Partner> partners(ResultSet row) throws SQLException {
        var kinds = texts(row, "partner_kinds");
        var names = texts(row, "names");
        return IntStream.range(0, kinds.length)
                .mapToObj(i -> new Partner(OrganisationKind.valueOf(String.valueOf(kinds[i])),
                        String.valueOf(names[i]).isEmpty() ? null : String.valueOf(names[i])))
                .toList();
    }

    private static @Nullable Ages ages(ResultSet row) throws SQLException {
        return row.getObject("children") == null ? null
                : new Ages(row.getInt("children"), row.getInt("young"), row.getInt("adults"), row.getInt("seniors"));
    }

    private static Object[] texts(ResultSet row, String column) throws SQLException {
        return (Object[]) row.getArray(column).getArray();
    }

    private static @Nullable Integer count(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
