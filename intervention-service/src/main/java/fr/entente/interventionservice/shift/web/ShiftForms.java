package fr.entente.interventionservice.shift.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

import fr.entente.interventionservice.calendar.Days;
import fr.entente.interventionservice.shift.CancelledBecause;
import fr.entente.interventionservice.shift.Mood;
import fr.entente.interventionservice.shift.Note;
import fr.entente.interventionservice.shift.Outline;
import fr.entente.interventionservice.shift.Outline.Area;
import fr.entente.interventionservice.words.SiteId;
import fr.entente.servicekit.web.ProblemException;

/** What comes in about shifts. */
final class ShiftForms {

    static final int LONGEST_NOTE = 280;

    private static final int LONGEST_NAME = 60;
    private static final int MOST_MEDIATORS = 12;
    private static final int MOST_SECTORS = 20;
    private static final int MOST_SITES = 100;
    private static final int MOST_NOTES = 40;

    private ShiftForms() {}

    /** An evening that ends no later than it begins by the clock ends on the day after. */
    record PlanShift(
            @NotNull LocalDate day,
            @NotNull @JsonFormat(pattern = "HH:mm") LocalTime startsAt,
            @NotNull @JsonFormat(pattern = "HH:mm") LocalTime endsAt,
            @NotEmpty @Size(max = MOST_MEDIATORS) List<@NotNull UUID> mediators,
            @NotEmpty @Size(max = MOST_SECTORS) List<@NotNull @Valid SectorForm> sectors) {

        Outline outline() {
            Days.plausible("day", day);
            var lastDay = endsAt.isAfter(startsAt) ? day : day.plusDays(1);
            return new Outline(day, Days.at(day, startsAt), Days.at(lastDay, endsAt), mediators,
                    sectors.stream().map(sector -> new Area(sector.name().strip(), sector.sites())).toList());
        }
    }

    record SectorForm(
            @NotBlank @Size(max = LONGEST_NAME) String name,
            @NotEmpty @Size(max = MOST_SITES) List<@NotNull SiteId> sites) {}

    record CancelShift(@NotNull CancelledBecause reason) {}

    record StartShift(
            @NotNull Instant startedAt,
            @NotEmpty @Size(max = MOST_MEDIATORS) List<@NotNull UUID> present) {}

    record LeaveShift(@NotNull UUID mediator, @NotNull Instant endedAt) {}

    /** Without a start he was not there; without an end he still is. */
    record CorrectHours(@NotNull UUID mediator, @Nullable Instant startedAt, @Nullable Instant endedAt) {}

    record EndShift(
            @NotNull Instant endedAt,
            @NotEmpty @Size(max = MOST_MEDIATORS) List<@NotNull UUID> present,
            @NotNull @Size(max = MOST_SECTORS) List<@NotNull @Valid MoodForm> moods,
            @Nullable @Size(max = MOST_NOTES) List<@NotNull @Valid NoteForm> notes) {

        Map<String, Mood> moodBySector() {
            var found = new LinkedHashMap<String, Mood>();
            for (var each : moods) {
                if (found.put(each.sector().strip(), each.mood()) != null) {
                    throw ProblemException.ofField(HttpStatus.BAD_REQUEST, "shift", "mood-twice", "moods");
                }
            }
            return found;
        }

        List<NoteForm> allNotes() {
            return notes == null ? List.of() : notes;
        }

        Map<UUID, String> words() {
            var words = new LinkedHashMap<UUID, String>();
            allNotes().forEach(note -> words.put(note.id(), note.words().strip()));
            return words;
        }

        /** What of it is stored, and so told apart from another content: everything but the words. */
        Map<String, Object> withoutWords() {
            return Map.of("endedAt", endedAt, "present", present, "moods", moods, "notes",
                    allNotes().stream().map(NoteForm::note).toList());
        }
    }

    record MoodForm(@NotBlank @Size(max = LONGEST_NAME) String sector, @NotNull Mood mood) {}

    /** {@code forLandlord}: the landlord of the site reads it as well; without a site nobody can. */
    record NoteForm(
            @NotNull UUID id,
            @NotBlank @Size(max = LONGEST_NAME) String sector,
            @Nullable SiteId siteId,
            @Nullable Boolean forLandlord,
            @NotBlank @Size(max = LONGEST_NOTE) String words) {

        Note note() {
            return new Note(id, sector.strip(), siteId, null, Boolean.TRUE.equals(forLandlord));
        }
    }
}
