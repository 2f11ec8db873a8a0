package fr.entente.dossierservice.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Goes on like the real one, as far away from it as a test says. */
public final class MovedClock extends Clock {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private volatile Duration ahead = Duration.ZERO;

    public void moveTo(LocalDate day, LocalTime hour) {
        ahead = Duration.between(Instant.now(), day.atTime(hour).atZone(PARIS).toInstant());
    }

    public void moveBack() {
        ahead = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
