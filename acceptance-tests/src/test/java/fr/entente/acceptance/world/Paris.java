package fr.entente.acceptance.world;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Days and moments as the schemes count them. */
public final class Paris {

    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private Paris() {}

    public static LocalDate today() {
        return LocalDate.now(ZONE);
    }

    public static String minutesAgo(long minutes) {
        return Instant.now().minus(Duration.ofMinutes(minutes)).truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** That long ago, but not before midnight. */
    public static String earlierToday(long minutes) {
        var midnight = today().atStartOfDay(ZONE).toInstant();
        var then = Instant.now().minus(Duration.ofMinutes(minutes)).truncatedTo(ChronoUnit.SECONDS);
        return (then.isBefore(midnight) ? midnight : then).toString();
    }

    public static String noonOn(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(ZONE).toInstant().toString();
    }
}
