package fr.entente.interventionservice.shift;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import fr.entente.interventionservice.shift.ShiftRejection.Flaw;
import fr.entente.interventionservice.words.SiteId;

import static java.util.Objects.requireNonNull;

/** Who walks where on which evening. */
public record Plan(LocalDate day, Instant startsAt, Instant endsAt, List<UUID> mediators, List<Sector> sectors) {

    static final Duration LONGEST = Duration.ofHours(14);
    /** A pair may well stay on; three hours after the end of its plan it has gone home and forgotten to say so. */
    public static final Duration FORGOTTEN_AFTER = Duration.ofHours(3);

    private static final Duration BEFORE_THE_PLAN = Duration.ofHours(3);
    private static final ZoneId HERE = ZoneId.of("Europe/Paris");

    public Plan {
        mediators = List.copyOf(mediators);
        sectors = List.copyOf(sectors);
    }

    Optional<Sector> sector(String name) {
        return sectors.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** From somewhat before its hour until it is over; beyond that another evening is meant. */
    boolean allowsStartAt(Instant at) {
        return !at.isBefore(startsAt.minus(BEFORE_THE_PLAN)) && at.isBefore(endsAt);
    }

    /** Until midnight of it the pair puts its own hours right. */
    LocalDate lastDay() {
        return LocalDate.ofInstant(endsAt, HERE);
    }

    List<SectorMood> moods(Map<String, Mood> told) {
        Flaw.MOOD_ELSEWHERE.when(told.keySet().stream().anyMatch(name -> sector(name).isEmpty()));
        Flaw.MOOD_MISSING.when(told.size() < sectors.size());
        return sectors.stream()
                .map(sector -> new SectorMood(sector.name(), requireNonNull(told.get(sector.name())), sector.sites()))
                .toList();
    }

    Note placed(Note note) {
        var sector = sector(note.sector()).orElseThrow(() -> new ShiftRejection.Flawed(Flaw.NOTE_ELSEWHERE));
        SiteId site = note.siteId();
        if (site == null) {
            Flaw.NOTE_FOR_NO_LANDLORD.when(note.forLandlord());
            return note;
        }
        return note.of(sector.ownerOf(site).orElseThrow(() -> new ShiftRejection.Flawed(Flaw.NOTE_ELSEWHERE)));
    }
}
