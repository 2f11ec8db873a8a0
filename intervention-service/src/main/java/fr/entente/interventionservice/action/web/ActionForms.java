package fr.entente.interventionservice.action.web;

import java.time.Instant;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import fr.entente.interventionservice.action.ActionKind;
import fr.entente.interventionservice.action.Attendance;
import fr.entente.interventionservice.action.CalledOffBecause;
import fr.entente.interventionservice.action.Course;
import fr.entente.interventionservice.action.FollowUp;
import fr.entente.interventionservice.action.Organisation;
import fr.entente.interventionservice.action.OrganisationKind;
import fr.entente.interventionservice.action.Outcome;
import fr.entente.interventionservice.action.Theme;
import fr.entente.interventionservice.action.WithdrawnBecause;
import fr.entente.interventionservice.words.SiteId;

/** What comes in about collective actions. */
final class ActionForms {

    private static final int MOST_SITES = 20;
    private static final int MOST_PARTNERS = 10;
    private static final int CROWD = 2_000;
    private static final int MOST_STAFF = 50;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_REMARK = 500;

    private ActionForms() {}

    record Partner(@NotNull OrganisationKind kind, @Nullable @Size(max = LONGEST_NAME) String name) {

        Organisation organisation() {
            return new Organisation(kind, name == null || name.isBlank() ? null : name.strip(), null);
        }

        /** What is remembered of the request: which name it was, not the name. */
        static List<Partner> unnamed(List<Organisation> partners) {
            return partners.stream()
                    .map(it -> new Partner(it.kind(), it.nameId() == null ? null : it.nameId().toString())).toList();
        }
    }

    record PlanAction(
            @NotNull Theme theme,
            @NotNull ActionKind kind,
            @NotNull @Size(min = 1, max = MOST_SITES) List<@NotNull SiteId> siteIds,
            @NotNull Instant startsAt,
            @NotNull Instant endsAt,
            @NotNull @Size(max = MOST_PARTNERS) List<@Valid @NotNull Partner> partners,
            @Nullable @Min(0) @Max(CROWD) Integer expected,
            @NotNull Instant plannedAt) {

        PlanAction with(List<Organisation> kept) {
            return new PlanAction(theme, kind, siteIds, startsAt, endsAt, Partner.unnamed(kept), expected, plannedAt);
        }
    }

    record ChangeAction(
            @NotNull Theme theme,
            @NotNull ActionKind kind,
            @NotNull @Size(min = 1, max = MOST_SITES) List<@NotNull SiteId> siteIds,
            @NotNull @Size(max = MOST_PARTNERS) List<@Valid @NotNull Partner> partners,
            @Nullable @Min(0) @Max(CROWD) Integer expected) {

        ChangeAction with(List<Organisation> kept) {
            return new ChangeAction(theme, kind, siteIds, Partner.unnamed(kept), expected);
        }
    }

    record PostponeAction(
            @NotNull Instant startsAt,
            @NotNull Instant endsAt,
            @NotNull CalledOffBecause reason,
            @NotNull Instant postponedAt) {}

    record CancelAction(@NotNull CalledOffBecause reason, @NotNull Instant cancelledAt) {}

    /** The same whether it was planned or not, and when it is corrected. */
    record TellAction(
            @NotNull Theme theme,
            @NotNull ActionKind kind,
            @NotNull @Size(min = 1, max = MOST_SITES) List<@NotNull SiteId> siteIds,
            @NotNull Instant startsAt,
            @NotNull Instant endsAt,
            @NotNull @Size(max = MOST_PARTNERS) List<@Valid @NotNull Partner> partners,
            @Nullable @Min(0) @Max(CROWD) Integer participants,
            @Nullable @Valid Ages ages,
            @NotNull @Min(1) @Max(MOST_STAFF) Integer staff,
            @NotNull Outcome outcome,
            @NotNull FollowUp followUp) {

        TellAction with(List<Organisation> kept) {
            return new TellAction(theme, kind, siteIds, startsAt, endsAt, Partner.unnamed(kept), participants, ages,
                    staff, outcome, followUp);
        }

        Course course() {
            return new Course(Attendance.of(participants, ages == null ? null : ages.counted()), staff, outcome,
                    followUp);
        }
    }

    record Ages(
            @NotNull @Min(0) @Max(CROWD) Integer children,
            @NotNull @Min(0) @Max(CROWD) Integer young,
            @NotNull @Min(0) @Max(CROWD) Integer adults,
            @NotNull @Min(0) @Max(CROWD) Integer seniors) {

        Attendance.Ages counted() {
            return new Attendance.Ages(children, young, adults, seniors);
        }
    }

    record WithdrawAction(@NotNull WithdrawnBecause reason) {}

    record Remark(@NotBlank @Size(max = LONGEST_REMARK) String text) {}

    static List<Organisation> organisations(List<Partner> partners) {
        return partners.stream().map(Partner::organisation).distinct().toList();
    }
}
