package fr.entente.dossierservice.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import fr.entente.servicekit.web.ProblemException;

/** The days of the schemes, which all lie where one clock counts. A phone's clock may be a little ahead of ours. */
@Component
public final class Days {

    private static final ZoneId HERE = ZoneId.of("Europe/Paris");
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

    private final Clock clock;

    public Days(Clock clock) {
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HERE);
    }

    public static LocalDate of(Instant instant) {
        return LocalDate.ofInstant(instant, HERE);
    }

    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(HERE).toInstant();
    }

    /** An hour of a day, where the schemes are. */
    public static Instant at(LocalDate day, LocalTime hour) {
        return day.atTime(hour).atZone(HERE).toInstant();
    }

    /** A fact has happened. */
    public LocalDate past(String field, LocalDate day) {
        if (day.isAfter(today())) {
            throw refused("in-the-future", field);
        }
        return plausible(field, day);
    }

    public Instant past(String field, Instant instant) {
        if (instant.isAfter(clock.instant().plus(CLOCKS_DIFFER))) {
            throw refused("in-the-future", field);
        }
        if (instant.isBefore(EARLIEST.atStartOfDay(HERE).toInstant())) {
            throw refused("out-of-range", field);
        }
        return instant;
    }

    /** From when on something holds may lie ahead. */
    public static LocalDate plausible(String field, LocalDate day) {
        if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
            throw refused("out-of-range", field);
        }
        return day;
    }

    public static @Nullable LocalDate plausibleOrNull(String field, @Nullable LocalDate day) {
        return day == null ? null : plausible(field, day);
    }

    /** For the last day of something that begins at {@code from}. */
    public static LocalDate notBefore(LocalDate from, String field, LocalDate day) {
        if (day.isBefore(from)) {
            throw refused("before-start", field);
        }
        return plausible(field, day);
    }

    private static ProblemException refused(String reason, String field) {
        return ProblemException.ofField(HttpStatus.BAD_REQUEST, "date", reason, field);
    }
}
