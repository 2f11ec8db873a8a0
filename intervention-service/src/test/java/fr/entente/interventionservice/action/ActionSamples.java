package fr.entente.interventionservice.action;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import fr.entente.interventionservice.action.ActionCommand.Account;
import fr.entente.interventionservice.action.ActionCommand.LogAction;
import fr.entente.interventionservice.action.ActionCommand.Plan;
import fr.entente.interventionservice.action.ActionCommand.PlanAction;
import fr.entente.interventionservice.action.ActionEvent.ActionCancelled;
import fr.entente.interventionservice.action.ActionEvent.ActionChanged;
import fr.entente.interventionservice.action.ActionEvent.ActionCorrected;
import fr.entente.interventionservice.action.ActionEvent.ActionHeld;
import fr.entente.interventionservice.action.ActionEvent.ActionPlanned;
import fr.entente.interventionservice.action.ActionEvent.ActionPostponed;
import fr.entente.interventionservice.action.ActionEvent.ActionWithdrawn;
import fr.entente.interventionservice.action.Attendance.Ages;
import fr.entente.interventionservice.words.SiteId;

import static fr.entente.interventionservice.intervention.InterventionSamples.BOIS_L_ABBE;
import static fr.entente.interventionservice.intervention.InterventionSamples.HALF_PAST_NINE;
import static fr.entente.interventionservice.intervention.InterventionSamples.MORDACS;
import static fr.entente.interventionservice.intervention.InterventionSamples.PARIS_HABITAT;
import static fr.entente.interventionservice.intervention.InterventionSamples.SCHEME;
import static fr.entente.interventionservice.intervention.InterventionSamples.TEN_PAST_NINE;
import static fr.entente.interventionservice.intervention.InterventionSamples.TERRITORY;
import static fr.entente.interventionservice.intervention.InterventionSamples.TOIT_ET_JOIE;
import static fr.entente.interventionservice.intervention.InterventionSamples.TWENTY_PAST_NINE;

/** A meal of old and young at the foot of two landlords' buildings, as in the contract samples. */
public final class ActionSamples {

    static final ActionId ID = new ActionId(UUID.fromString("0198a000-0000-7000-8000-00000000ac01"));
    static final LocalDate SATURDAY = LocalDate.of(2026, 1, 31);
    static final LocalDate NEXT_SATURDAY = LocalDate.of(2026, 2, 7);
    static final List<Organisation> PARTNERS = List.of(
            new Organisation(OrganisationKind.SOCIAL_CENTRE, "Centre social du Bois-l'Abbé",
                    UUID.fromString("0198a000-0000-7000-8000-0000000ac501")),
            new Organisation(OrganisationKind.TOWN, null, null));
    private static final List<Organisation> FORMER_PARTNERS = List.of(
            new Organisation(OrganisationKind.SOCIAL_CENTRE, "Centre social du Bois-l'Abbé", null),
            new Organisation(OrganisationKind.TOWN, null, null));
    static final Outline MEAL = new Outline(Theme.INTERGENERATIONAL, ActionKind.SHARED_MEAL, noon(SATURDAY),
            noon(SATURDAY).plusSeconds(4 * 3_600), PARTNERS);
    static final List<SiteId> BOTH_SITES = List.of(MORDACS, BOIS_L_ABBE);
    static final List<OwnedSite> BOTH = List.of(new OwnedSite(MORDACS, PARIS_HABITAT),
            new OwnedSite(BOIS_L_ABBE, TOIT_ET_JOIE));
    static final List<OwnedSite> ONE = List.of(new OwnedSite(MORDACS, PARIS_HABITAT));
    static final Course WELL_ATTENDED = new Course(Attendance.of(null, new Ages(14, 8, 15, 9)), 2, Outcome.REACHED,
            FollowUp.HAND_OVER_TO_RESIDENTS);
    static final Course RECOUNTED = new Course(Attendance.of(50, null), 3, Outcome.PARTLY_REACHED, FollowUp.REPEAT);
    static final Instant IN_THE_EVENING = Instant.parse("2026-01-31T16:00:00Z");

    private ActionSamples() {}

    static Instant noon(LocalDate day) {
        return Instant.parse(day + "T11:00:00Z");
    }

    static PlanAction plan(Outline outline) {
        return new PlanAction(ID, SCHEME, TERRITORY, new Plan(outline, BOTH_SITES, 40), SATURDAY, TEN_PAST_NINE);
    }

    static LogAction log(Account account, LocalDate day) {
        return new LogAction(ID, SCHEME, TERRITORY, account, day, IN_THE_EVENING);
    }

    public static ActionPlanned planned() {
        return new ActionPlanned(ID, SCHEME, MEAL.unnamed(), BOTH, SATURDAY, 40, TEN_PAST_NINE);
    }

    public static ActionChanged changed() {
        return new ActionChanged(ID, SCHEME, new Outline(Theme.INTERGENERATIONAL, ActionKind.WORKSHOP, MEAL.startsAt(),
                MEAL.endsAt(), PARTNERS).unnamed(), ONE, SATURDAY, 25, TWENTY_PAST_NINE);
    }

    public static ActionPostponed postponed() {
        return new ActionPostponed(ID, SCHEME, noon(NEXT_SATURDAY), noon(NEXT_SATURDAY).plusSeconds(4 * 3_600), BOTH,
                NEXT_SATURDAY, CalledOffBecause.WEATHER, HALF_PAST_NINE);
    }

    public static ActionCancelled cancelled() {
        return new ActionCancelled(ID, SCHEME, CalledOffBecause.PARTNER_UNAVAILABLE, HALF_PAST_NINE);
    }

    public static ActionHeld held() {
        return new ActionHeld(ID, SCHEME, MEAL.unnamed(), BOTH, SATURDAY, WELL_ATTENDED, IN_THE_EVENING);
    }

    public static ActionCorrected corrected() {
        return new ActionCorrected(ID, SCHEME, MEAL.unnamed(), ONE, SATURDAY, RECOUNTED,
                IN_THE_EVENING.plusSeconds(600));
    }

    public static ActionWithdrawn withdrawn() {
        return new ActionWithdrawn(ID, SCHEME, WithdrawnBecause.DUPLICATE, IN_THE_EVENING.plusSeconds(1_200));
    }

    /** As it was stored when names of institutions were in the events. */
    static ActionEvent formerly(ActionEvent event) {
        return switch (event) {
            case ActionPlanned it -> new ActionPlanned(ID, SCHEME, formerly(it.outline()), it.sites(), it.day(),
                    it.expected(), it.plannedAt());
            case ActionChanged it -> new ActionChanged(ID, SCHEME, formerly(it.outline()), it.sites(), it.day(),
                    it.expected(), it.changedAt());
            case ActionHeld it -> new ActionHeld(ID, SCHEME, formerly(it.outline()), it.sites(), it.day(), it.course(),
                    it.recordedAt());
            case ActionCorrected it -> new ActionCorrected(ID, SCHEME, formerly(it.outline()), it.sites(), it.day(),
                    it.course(), it.correctedAt());
            default -> event;
        };
    }

    private static Outline formerly(Outline outline) {
        return new Outline(outline.theme(), outline.kind(), outline.startsAt(), outline.endsAt(), FORMER_PARTNERS);
    }

    public static List<ActionEvent> all() {
        return List.of(planned(), changed(), postponed(), cancelled(), held(), corrected(), withdrawn());
    }
}
