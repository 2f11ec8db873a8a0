package fr.entente.interventionservice.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import fr.entente.servicekit.web.ProblemException;

/** The days of the schemes, which all lie where one clock counts. A phone's clock may be a little ahead of ours. */
@Component
public final class Days {

    public static final ZoneId HERE = ZoneId.of("Europe/Paris");
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);
    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);
    private static final Instant END = LATEST.plusDays(1).atStartOfDay(HERE).toInstant();
    private static final Instant EARLIEST = LocalDate.of(1990, 1, 1).atStartOfDay(HERE).toInstant();

    private final Clock clock;

    public Days(Clock clock) {
        this.clock = clock;
    }

    /** By the clock of this server. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    public static LocalDate of(Instant instant) {
        return LocalDate.ofInstant(instant, HERE);
    }

    /** That hour of that day where the schemes lie. */
    public static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(HERE).toInstant();
    }

    public LocalDate today() {
        return of(clock.instant());
    }

    /** A fact has happened. */
    public LocalDate past(String field, LocalDate day) {
        if (day.isAfter(today())) {
            throw refused("in-the-future", field);
        }
        return plausible(field, day);
    }

    /** What is planned may lie ahead. */
    public static LocalDate plausible(String field, LocalDate day) {
        if (day.isBefore(of(EARLIEST)) || day.isAfter(LATEST)) {
            throw refused("out-of-range", field);
        }
        return day;
    }

    public static Instant plausible(String field, Instant instant) {
        if (instant.isBefore(EARLIEST) || instant.isAfter(END)) {
            throw refused("out-of-range", field);
        }
        return instant.truncatedTo(ChronoUnit.MILLIS);
    }

    public Instant past(String field, Instant instant) {
        if (instant.isAfter(clock.instant().plus(CLOCKS_DIFFER))) {
            throw refused("in-the-future", field);
        }
        if (instant.isBefore(EARLIEST)) {
            throw refused("out-of-range", field);
        }
        return instant.truncatedTo(ChronoUnit.MILLIS);
    }

    private static ProblemException refused(String reason, String field) {
        return ProblemException.ofField(HttpStatus.BAD_REQUEST, "date", reason, field);
    }
}
