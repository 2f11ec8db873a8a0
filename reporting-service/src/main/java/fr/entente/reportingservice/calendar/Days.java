package fr.entente.reportingservice.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The days of the schemes, which all lie where one clock counts. */
public final class Days {

    public static final String ZONE = "Europe/Paris";

    private static final ZoneId HERE = ZoneId.of(ZONE);

    private Days() {}

    public static LocalDate of(Instant instant) {
        return LocalDate.ofInstant(instant, HERE);
    }

    public static int hourOf(Instant instant) {
        return instant.atZone(HERE).getHour();
    }
}
