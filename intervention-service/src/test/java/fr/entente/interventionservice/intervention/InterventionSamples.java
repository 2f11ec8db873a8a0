package fr.entente.interventionservice.intervention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import fr.entente.interventionservice.intervention.InterventionCommand.Author;
import fr.entente.interventionservice.intervention.InterventionCommand.CorrectIntervention;
import fr.entente.interventionservice.intervention.InterventionCommand.LogIntervention;
import fr.entente.interventionservice.intervention.InterventionCommand.Seen;
import fr.entente.interventionservice.intervention.InterventionCommand.SettleContradiction;
import fr.entente.interventionservice.intervention.InterventionCommand.WithdrawIntervention;
import fr.entente.interventionservice.intervention.InterventionEvent.InterventionContradicted;
import fr.entente.interventionservice.intervention.InterventionEvent.InterventionCorrected;
import fr.entente.interventionservice.intervention.InterventionEvent.InterventionLogged;
import fr.entente.interventionservice.intervention.InterventionEvent.InterventionSettled;
import fr.entente.interventionservice.intervention.InterventionEvent.InterventionWithdrawn;
import fr.entente.interventionservice.territory.Contract;
import fr.entente.interventionservice.territory.Membership;
import fr.entente.interventionservice.territory.Ownership;
import fr.entente.interventionservice.territory.Territory;
import fr.entente.interventionservice.words.AskedBy;
import fr.entente.interventionservice.words.DossierId;
import fr.entente.interventionservice.words.LandlordId;
import fr.entente.interventionservice.words.Nature;
import fr.entente.interventionservice.words.Origin;
import fr.entente.interventionservice.words.Partner;
import fr.entente.interventionservice.words.RequestId;
import fr.entente.interventionservice.words.SchemeId;
import fr.entente.interventionservice.words.Severity;
import fr.entente.interventionservice.words.SiteId;
import fr.entente.interventionservice.words.Space;

/** The evening of the contract samples: a group in a hall, reported by the caretaker. */
public final class InterventionSamples {

    public static final InterventionId ID = new InterventionId(id("1a01"));
    public static final SchemeId SCHEME = new SchemeId(id("5c"));
    public static final LandlordId PARIS_HABITAT = new LandlordId(id("a1"));
    public static final LandlordId TOIT_ET_JOIE = new LandlordId(id("b2"));
    public static final SiteId MORDACS = new SiteId(id("51fe"));
    public static final SiteId BOIS_L_ABBE = new SiteId(id("51ff"));
    public static final DossierId DOSSIER = new DossierId(id("d05"));
    public static final RequestId REQUEST = new RequestId(id("4e0"));
    public static final MediatorId MEDIATOR = new MediatorId(id("e1"));
    public static final MediatorId COLLEAGUE = new MediatorId(id("e2"));

    public static final LocalDate FRIDAY = LocalDate.of(2026, 1, 16);
    public static final Instant TEN_PAST_NINE = Instant.parse("2026-01-16T20:12:09Z");
    public static final Instant TWENTY_PAST_NINE = Instant.parse("2026-01-16T20:20:00Z");
    public static final Instant HALF_PAST_NINE = Instant.parse("2026-01-16T20:30:00Z");
    public static final Instant QUARTER_TO_TEN = Instant.parse("2026-01-16T20:45:00Z");

    public static final Author HIMSELF = new Author(SCHEME, MEDIATOR, false);
    public static final Author ANOTHER_MEDIATOR = new Author(SCHEME, COLLEAGUE, false);
    public static final Author MANAGER = new Author(SCHEME, COLLEAGUE, true);
    public static final Author STRANGER = new Author(new SchemeId(id("5d")), MEDIATOR, true);

    public static final Deed IN_THE_HALL = new Deed(MORDACS, Space.HALL, Mission.TENSIONS_CONFLICTS,
            Register.TENSION_HANDLED, Nature.OCCUPATION_HALL, new Severity(2), Origin.LANDLORD_REQUEST,
            AskedBy.CARETAKER, Instant.parse("2026-01-16T20:00:00Z"), 10, 6, Answer.HANDLED_ON_SITE,
            Partner.MEDIATION_TEAM, DOSSIER, REQUEST);

    public static final Deed ON_THE_STAIRS = new Deed(MORDACS, Space.LANDING_STAIRS, Mission.TENSIONS_CONFLICTS,
            Register.TENSION_HANDLED, Nature.OCCUPATION_STAIRCASE, new Severity(2), Origin.LANDLORD_REQUEST,
            AskedBy.CARETAKER, Instant.parse("2026-01-16T20:00:00Z"), 15, 4, Answer.HANDLED_ON_SITE,
            Partner.MEDIATION_TEAM, DOSSIER, REQUEST);

    public static final Deed NINE_IN_THE_HALL = new Change(IN_THE_HALL).met(9);

    public static final Deed QUIET_ROUND = new Deed(MORDACS, Space.GREEN_SPACE, Mission.RISK_PREVENTION,
            Register.ACTIVE_PRESENCE, null, null, Origin.SPONTANEOUS, null, Instant.parse("2026-01-16T18:00:00Z"), 20,
            0, null, null, null, null);

    public static final Territory TERRITORY = new Territory(Instant.MAX,
            Map.of(MORDACS, List.of(new Ownership(PARIS_HABITAT, LocalDate.of(2025, 9, 1)),
                    new Ownership(TOIT_ET_JOIE, LocalDate.of(2026, 5, 1))),
                    BOIS_L_ABBE, List.of(new Ownership(TOIT_ET_JOIE, LocalDate.of(2025, 9, 1)))),
            List.of(new Membership(PARIS_HABITAT, LocalDate.of(2025, 9, 1), LocalDate.of(2026, 6, 30)),
                    new Membership(TOIT_ET_JOIE, LocalDate.of(2025, 9, 1), null)),
            List.of(new Contract(LocalDate.of(2025, 10, 1), LocalDate.of(2026, 9, 30))), Set.of(DOSSIER),
            Set.of(REQUEST));

    private InterventionSamples() {}

    public static LogIntervention log(Deed deed) {
        return log(deed, FRIDAY);
    }

    public static LogIntervention log(Deed deed, LocalDate day) {
        return new LogIntervention(ID, SCHEME, TERRITORY, deed, day, MEDIATOR, TEN_PAST_NINE);
    }

    public static CorrectIntervention correct(Author by, Deed deed) {
        return correct(by, deed, FRIDAY);
    }

    public static CorrectIntervention correct(Author by, Deed deed, LocalDate day) {
        return new CorrectIntervention(ID, by, TERRITORY, deed, day, new Seen(1, null), TWENTY_PAST_NINE);
    }

    public static CorrectIntervention correct(Author by, Deed deed, Seen seen) {
        return new CorrectIntervention(ID, by, TERRITORY, deed, FRIDAY, seen, HALF_PAST_NINE);
    }

    public static SettleContradiction settle(Author by, long contradiction, Map<Aspect, Choice> choices) {
        return new SettleContradiction(ID, by, TERRITORY, contradiction, choices, QUARTER_TO_TEN);
    }

    public static WithdrawIntervention withdraw(Author by) {
        return new WithdrawIntervention(ID, by, WithdrawnBecause.DUPLICATE, HALF_PAST_NINE);
    }

    public static InterventionLogged logged() {
        return new InterventionLogged(ID, SCHEME, PARIS_HABITAT, IN_THE_HALL, FRIDAY, MEDIATOR, TEN_PAST_NINE);
    }

    public static InterventionCorrected corrected() {
        return new InterventionCorrected(ID, SCHEME, PARIS_HABITAT, ON_THE_STAIRS, FRIDAY, MEDIATOR, TWENTY_PAST_NINE);
    }

    /** Nine were met, it was said of the intervention as it was logged; four, it was corrected to meanwhile. */
    public static InterventionContradicted contradicted() {
        return new InterventionContradicted(ID, SCHEME, PARIS_HABITAT, List.of(Aspect.PEOPLE_MET), ON_THE_STAIRS,
                NINE_IN_THE_HALL, FRIDAY, 1, HALF_PAST_NINE);
    }

    public static InterventionSettled settled() {
        return new InterventionSettled(ID, SCHEME, PARIS_HABITAT, 3, List.of(Aspect.PEOPLE_MET), QUARTER_TO_TEN);
    }

    public static InterventionWithdrawn withdrawn() {
        return new InterventionWithdrawn(ID, SCHEME, PARIS_HABITAT, WithdrawnBecause.DUPLICATE, HALF_PAST_NINE);
    }

    static UUID id(String end) {
        return UUID.fromString("0198a000-0000-7000-8000-" + "0".repeat(12 - end.length()) + end);
    }
}
