package fr.entente.interventionservice.action.views;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import fr.entente.interventionservice.action.ActionId;
import fr.entente.interventionservice.action.ActionKind;
import fr.entente.interventionservice.action.ActionStatus;
import fr.entente.interventionservice.action.Attendance.Ages;
import fr.entente.interventionservice.action.CalledOffBecause;
import fr.entente.interventionservice.action.FollowUp;
import fr.entente.interventionservice.action.OrganisationKind;
import fr.entente.interventionservice.action.Outcome;
import fr.entente.interventionservice.action.Theme;
import fr.entente.interventionservice.action.WithdrawnBecause;
import fr.entente.interventionservice.words.LandlordId;
import fr.entente.interventionservice.words.SiteId;

/**
 * A collective action as it is now.
 *
 * @param sites those that the caller may see
 * @param shared it is held at sites of several landlords
 * @param untold it was planned for a time gone by, and nobody has told how it went
 * @param staffMinutes the time of all of the operator's people together
 * @param toldBy known to the operator only
 */
public record ActionItem(
        ActionId id,
        long version,
        ActionStatus status,
        Theme theme,
        ActionKind kind,
        Instant startsAt,
        Instant endsAt,
        LocalDate day,
        List<Place> sites,
        boolean shared,
        List<Partner> partners,
        @Nullable Integer expected,
        boolean postponed,
        boolean corrected,
        boolean untold,
        @Nullable CalledOffBecause calledOffBecause,
        @Nullable WithdrawnBecause withdrawnBecause,
        @Nullable Integer participants,
        @Nullable Ages ages,
        @Nullable Integer staff,
        @Nullable Long staffMinutes,
        @Nullable Outcome outcome,
        @Nullable FollowUp followUp,
        @Nullable UUID toldBy) {

    /** With whom it is held; the name where there is one. */
    public record Partner(OrganisationKind kind, @Nullable String name) {}

    /**
     * Where it is held.
     *
     * @param name none as long as the site's news is on its way
     */
    public record Place(SiteId siteId, LandlordId landlordId, @Nullable String name, @Nullable String town) {}

    ActionItem at(List<Place> places) {
        return new ActionItem(id, version, status, theme, kind, startsAt, endsAt, day, places, shared, partners,
                expected,
                postponed, corrected, untold, calledOffBecause, withdrawnBecause, participants, ages, staff,
                staffMinutes, outcome, followUp, toldBy);
    }
}
