package fr.entente.interventionservice.shift;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import fr.entente.interventionservice.shift.Outline.Area;
import fr.entente.interventionservice.shift.ShiftCommand.CorrectHours;
import fr.entente.interventionservice.shift.ShiftCommand.EndShift;
import fr.entente.interventionservice.shift.ShiftCommand.LeaveShift;
import fr.entente.interventionservice.shift.ShiftCommand.PlanShift;
import fr.entente.interventionservice.shift.ShiftCommand.StartShift;
import fr.entente.interventionservice.shift.ShiftEvent.EndToldByOther;
import fr.entente.interventionservice.shift.ShiftEvent.HoursCorrected;
import fr.entente.interventionservice.shift.ShiftEvent.MediatorLeft;
import fr.entente.interventionservice.shift.ShiftEvent.MediatorsJoined;
import fr.entente.interventionservice.shift.ShiftEvent.ShiftCancelled;
import fr.entente.interventionservice.shift.ShiftEvent.ShiftEnded;
import fr.entente.interventionservice.shift.ShiftEvent.ShiftPlanChanged;
import fr.entente.interventionservice.shift.ShiftEvent.ShiftPlanned;
import fr.entente.interventionservice.shift.ShiftEvent.ShiftStarted;

import static fr.entente.interventionservice.intervention.InterventionSamples.BOIS_L_ABBE;
import static fr.entente.interventionservice.intervention.InterventionSamples.COLLEAGUE;
import static fr.entente.interventionservice.intervention.InterventionSamples.FRIDAY;
import static fr.entente.interventionservice.intervention.InterventionSamples.MEDIATOR;
import static fr.entente.interventionservice.intervention.InterventionSamples.MORDACS;
import static fr.entente.interventionservice.intervention.InterventionSamples.PARIS_HABITAT;
import static fr.entente.interventionservice.intervention.InterventionSamples.SCHEME;
import static fr.entente.interventionservice.intervention.InterventionSamples.TERRITORY;
import static fr.entente.interventionservice.intervention.InterventionSamples.TOIT_ET_JOIE;

/** A Friday evening of a pair in two sectors, as in the contract samples. */
public final class ShiftSamples {

    public static final ShiftId ID = new ShiftId(UUID.fromString("0198a000-0000-7000-8000-000000005f01"));
    public static final List<UUID> PAIR = List.of(MEDIATOR.value(), COLLEAGUE.value());
    static final UUID PLANNER = UUID.fromString("0198a000-0000-7000-8000-0000000000e9");
    static final UUID NOTE = UUID.fromString("0198a000-0000-7000-8000-000000000e01");
    static final UUID NOTE_OF_SECTOR = UUID.fromString("0198a000-0000-7000-8000-000000000e02");
    static final UUID NOTE_OF_OTHER = UUID.fromString("0198a000-0000-7000-8000-000000000e03");
    static final String IN_MORDACS = "Les Mordacs";
    static final String IN_BOIS = "Bois-l’Abbé";
    static final Instant FOUR = Instant.parse("2026-01-16T15:00:00Z");
    static final Instant QUARTER_PAST_TEN = Instant.parse("2026-01-16T21:15:00Z");
    static final Instant HALF_PAST_MIDNIGHT = Instant.parse("2026-01-16T23:30:00Z");
    static final Instant STARTED_AT = Instant.parse("2026-01-16T15:05:00Z");
    static final Instant ENDED_AT = Instant.parse("2026-01-16T21:20:00Z");
    static final Instant FIVE = Instant.parse("2026-01-16T16:00:00Z");
    static final Instant NINE = Instant.parse("2026-01-16T20:00:00Z");
    static final Stay EARLY = new Stay(MEDIATOR.value(), STARTED_AT, NINE);
    static final Stay LATE = new Stay(COLLEAGUE.value(), FIVE, ENDED_AT);
    static final Actor OTHER = new Actor(COLLEAGUE.value(), false);
    static final Actor HIMSELF = new Actor(MEDIATOR.value(), false);
    static final Actor MANAGER = new Actor(PLANNER, true);
    static final Actor STRANGER = new Actor(PLANNER, false);
    static final Map<String, Mood> MOODS = Map.of(IN_MORDACS, Mood.TENSE, IN_BOIS, Mood.CALM);
    static final List<Note> NOTES = List.of(new Note(NOTE, IN_MORDACS, MORDACS, null, true),
            new Note(NOTE_OF_SECTOR, IN_BOIS, null, null, false));
    static final List<Area> AREAS = List.of(new Area(IN_MORDACS, List.of(MORDACS)),
            new Area(IN_BOIS, List.of(BOIS_L_ABBE)));

    private static final List<Sector> SECTORS = List.of(
            new Sector(IN_MORDACS, List.of(new SectorSite(MORDACS, PARIS_HABITAT))),
            new Sector(IN_BOIS, List.of(new SectorSite(BOIS_L_ABBE, TOIT_ET_JOIE))));

    private ShiftSamples() {}

    static Outline outline(Instant endsAt, List<UUID> mediators, List<Area> areas) {
        return new Outline(FRIDAY, FOUR, endsAt, mediators, areas);
    }

    static PlanShift plan(Outline outline) {
        return new PlanShift(ID, SCHEME, TERRITORY, outline, PLANNER, planned().plannedAt());
    }

    static PlanShift plan() {
        return plan(outline(QUARTER_PAST_TEN, PAIR, AREAS));
    }

    static StartShift start(Instant at, List<UUID> present, Actor actor) {
        return new StartShift(ID, at, present, actor, started().recordedAt());
    }

    static EndShift end(Instant at, List<UUID> present, Map<String, Mood> moods, List<Note> notes, Actor actor) {
        return new EndShift(ID, at, present, moods, notes, actor, ended().recordedAt());
    }

    static EndShift end() {
        return end(ENDED_AT, PAIR, MOODS, NOTES, HIMSELF);
    }

    public static ShiftPlanned planned() {
        return new ShiftPlanned(ID, SCHEME, new Plan(FRIDAY, FOUR, QUARTER_PAST_TEN, PAIR, SECTORS), PLANNER,
                Instant.parse("2026-01-12T09:00:00Z"));
    }

    public static ShiftPlanChanged planChanged() {
        return new ShiftPlanChanged(ID, SCHEME, new Plan(FRIDAY, FOUR, HALF_PAST_MIDNIGHT, PAIR, SECTORS),
                Instant.parse("2026-01-13T09:00:00Z"));
    }

    public static ShiftCancelled cancelled() {
        return new ShiftCancelled(ID, SCHEME, FRIDAY, CancelledBecause.WEATHER, Instant.parse("2026-01-14T09:00:00Z"));
    }

    public static ShiftStarted started() {
        return new ShiftStarted(ID, SCHEME, FRIDAY, STARTED_AT, PAIR, MEDIATOR.value(),
                Instant.parse("2026-01-16T15:05:02Z"));
    }

    public static ShiftEnded ended() {
        return new ShiftEnded(ID, SCHEME, FRIDAY, STARTED_AT, ENDED_AT, PAIR, 750,
                List.of(new SectorMood(IN_MORDACS, Mood.TENSE, SECTORS.getFirst().sites()),
                        new SectorMood(IN_BOIS, Mood.CALM, SECTORS.getLast().sites())),
                List.of(new Note(NOTE, IN_MORDACS, MORDACS, PARIS_HABITAT, true),
                        new Note(NOTE_OF_SECTOR, IN_BOIS, null, null, false)),
                MEDIATOR.value(), Instant.parse("2026-01-16T21:21:00Z"), null);
    }

    /** The one leaves at nine, the other came at five. */
    public static ShiftEnded endedApart() {
        var ended = ended();
        return new ShiftEnded(ID, SCHEME, FRIDAY, STARTED_AT, ENDED_AT, PAIR, 615, ended.moods(), ended.notes(),
                ended.endedBy(), ended.recordedAt(), List.of(EARLY, LATE));
    }

    public static MediatorsJoined joined() {
        return new MediatorsJoined(ID, SCHEME, FRIDAY, FIVE, List.of(COLLEAGUE.value()), COLLEAGUE.value(),
                Instant.parse("2026-01-16T16:00:03Z"));
    }

    public static MediatorLeft left() {
        return new MediatorLeft(ID, SCHEME, FRIDAY, NINE, MEDIATOR.value(), MEDIATOR.value(),
                Instant.parse("2026-01-16T20:00:04Z"));
    }

    /** The other was there from the start after all. */
    public static HoursCorrected hoursCorrected() {
        var corrected = new Stay(COLLEAGUE.value(), STARTED_AT, ENDED_AT);
        return new HoursCorrected(ID, SCHEME, FRIDAY, COLLEAGUE.value(), LATE, corrected, STARTED_AT, ENDED_AT,
                List.of(EARLY, corrected), 670, COLLEAGUE.value(), Instant.parse("2026-01-16T21:40:00Z"));
    }

    /** The other has seen the first sector otherwise, and leaves a note of his own. */
    public static EndToldByOther endToldByOther() {
        return new EndToldByOther(ID, SCHEME, FRIDAY,
                List.of(new SectorMood(IN_MORDACS, Mood.WORRYING, SECTORS.getFirst().sites()),
                        new SectorMood(IN_BOIS, Mood.CALM, SECTORS.getLast().sites())),
                List.of(new Note(NOTE_OF_OTHER, IN_MORDACS, MORDACS, PARIS_HABITAT, true)), COLLEAGUE.value(),
                Instant.parse("2026-01-16T21:30:00Z"));
    }

    /** As his phone sends it once it finds the network. */
    static EndShift endOfOther(Instant at, List<UUID> present, Actor actor) {
        return new EndShift(ID, at, present, Map.of(IN_MORDACS, Mood.WORRYING, IN_BOIS, Mood.CALM),
                List.of(new Note(NOTE_OF_OTHER, IN_MORDACS, MORDACS, null, true)), actor,
                endToldByOther().recordedAt());
    }

    static LeaveShift leave(UUID mediator, Instant at, Actor actor) {
        return new LeaveShift(ID, mediator, at, actor, left().recordedAt());
    }

    static CorrectHours correct(UUID mediator, @Nullable Instant from, @Nullable Instant until, Actor actor) {
        return new CorrectHours(ID, mediator, from, until, actor, FRIDAY, hoursCorrected().recordedAt());
    }
}
