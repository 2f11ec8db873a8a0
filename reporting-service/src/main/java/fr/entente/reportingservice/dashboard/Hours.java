package fr.entente.reportingservice.dashboard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads how long pairs were there, and how long they owe to be. */
@Component
class Hours {

    private static final String HELD = """
            select day, sum(mediator_minutes) from shift where scheme_id = ? and day between ? and ? group by day""";

    private static final String TERMS = """
            select from_day, signed_until, coalesce(last_day, until), service_days, hours_due
              from contract where scheme_id = ?""";

    private final JdbcClient jdbc;

    Hours(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the period and in the one before. */
    Presence presence(UUID scheme, Period period) {
        var held = jdbc.sql(HELD).params(scheme, period.previous().from(), period.to())
                .query((row, _) -> Map.entry(row.getObject(1, LocalDate.class), row.getLong(2))).list();
        var byDay = new TreeMap<LocalDate, Long>();
        held.forEach(day -> byDay.put(day.getKey(), day.getValue()));
        return new Presence(byDay, jdbc.sql(TERMS).param(scheme).query((row, _) -> terms(row)).list());
    }

    private static Presence.Terms terms(ResultSet row) throws SQLException {
        var days = Arrays.stream((String[]) row.getArray(4).getArray()).map(DayOfWeek::valueOf)
                .collect(Collectors.toSet());
        return new Presence.Terms(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class),
                row.getObject(3, LocalDate.class), days, row.getInt(5));
    }
}
