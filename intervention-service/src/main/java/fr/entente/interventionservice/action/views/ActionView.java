package fr.entente.interventionservice.action.views;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import fr.entente.interventionservice.action.ActionEvent;
import fr.entente.interventionservice.action.ActionEvent.ActionCancelled;
import fr.entente.interventionservice.action.ActionEvent.ActionChanged;
import fr.entente.interventionservice.action.ActionEvent.ActionCorrected;
import fr.entente.interventionservice.action.ActionEvent.ActionHeld;
import fr.entente.interventionservice.action.ActionEvent.ActionPlanned;
import fr.entente.interventionservice.action.ActionEvent.ActionPostponed;
import fr.entente.interventionservice.action.ActionEvent.ActionWithdrawn;
import fr.entente.interventionservice.action.Course;
import fr.entente.interventionservice.action.Organisation;
import fr.entente.interventionservice.action.Outline;
import fr.entente.interventionservice.action.OwnedSite;
import fr.entente.interventionservice.action.views.ActionDetails.EntryType;
import fr.entente.servicekit.views.Recorded;
import fr.entente.servicekit.views.View;

/** Keeps one row for each action as it is now, and with it its sites and what happened to it. */
@Component
final class ActionView implements View<ActionEvent> {

    /** The first event says all of it, also when it is told again. */
    private static final String BEGIN = """
            insert into action (action_id, version, scheme_id, landlords, status, theme, kind, starts_at, ends_at, day,
                                partner_kinds, partner_names, postponed, corrected)
            values (?, 1, ?, '{}', 'PLANNED', '', '', ?, ?, ?, '{}', '{}', false, false)
            on conflict (action_id) do update
               set version = 1, status = 'PLANNED', postponed = false, corrected = false, expected = null,
                   called_off = null, withdrawn = null, participants = null, children = null, young = null,
                   adults = null, seniors = null, staff = null, outcome = null, follow_up = null""";

    private static final String OUTLINE = """
            theme = :theme, kind = :kind, starts_at = :start, ends_at = :end, day = :day, partner_kinds = :kinds,
            partner_names = :names, partner_name_ids = :nameIds""";

    private static final String COURSE = """
            participants = :participants, children = :children, young = :young, adults = :adults, seniors = :seniors,
            staff = :staff, outcome = :outcome, follow_up = :followUp""";

    private final JdbcClient jdbc;
    private final Sites sites;
    private final Entries entries;

    ActionView(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.sites = new Sites(jdbc);
        this.entries = new Entries(jdbc);
    }

    @Override
    public Class<ActionEvent> family() {
        return ActionEvent.class;
    }

    @Override
    public String name() {
        return "action";
    }

    @Override
    public void apply(Recorded<ActionEvent> recorded) {
        switch (recorded.event()) {
            case ActionPlanned event -> plan(recorded, event);
            case ActionChanged event -> change(recorded, event);
            case ActionPostponed event -> postpone(recorded, event);
            case ActionCancelled event -> cancel(recorded, event);
            case ActionHeld event -> hold(recorded, event);
            case ActionCorrected event -> correct(recorded, event);
            case ActionWithdrawn event -> withdraw(recorded, event);
        }
    }

    private void plan(Recorded<ActionEvent> recorded, ActionPlanned event) {
        begin(recorded, event.outline(), event.day());
        plan(recorded, event.outline(), event.day(), event.sites(), event.expected());
        entries.add(recorded, EntryType.PLANNED, event.plannedAt(), event.outline().startsAt(), null);
    }

    private void change(Recorded<ActionEvent> recorded, ActionChanged event) {
        plan(recorded, event.outline(), event.day(), event.sites(), event.expected());
        entries.add(recorded, EntryType.CHANGED, event.changedAt(), null, null);
    }

    private void postpone(Recorded<ActionEvent> recorded, ActionPostponed event) {
        set(recorded, "postponed = true, starts_at = ?, ends_at = ?, day = ?", utc(event.startsAt()),
                utc(event.endsAt()), event.day());
        sites.set(recorded, event.sites());
        entries.add(recorded, EntryType.POSTPONED, event.postponedAt(), event.startsAt(), event.reason());
    }

    private void cancel(Recorded<ActionEvent> recorded, ActionCancelled event) {
        set(recorded, "status = 'CANCELLED', called_off = ?", event.reason().name());
        entries.add(recorded, EntryType.CANCELLED, event.cancelledAt(), null, event.reason());
    }

    private void hold(Recorded<ActionEvent> recorded, ActionHeld event) {
        if (recorded.version() == 1) {
            begin(recorded, event.outline(), event.day());
        }
        tell(recorded, event.outline(), event.day(), event.sites(), event.course(), "");
        entries.add(recorded, EntryType.HELD, event.recordedAt(), event.outline().startsAt(), null);
    }

    private void correct(Recorded<ActionEvent> recorded, ActionCorrected event) {
        tell(recorded, event.outline(), event.day(), event.sites(), event.course(), ", corrected = true");
        entries.add(recorded, EntryType.CORRECTED, event.correctedAt(), event.outline().startsAt(), null);
    }

    private void withdraw(Recorded<ActionEvent> recorded, ActionWithdrawn event) {
        set(recorded, "status = 'WITHDRAWN', withdrawn = ?", event.reason().name());
        entries.add(recorded, EntryType.WITHDRAWN, event.withdrawnAt(), null, event.reason());
    }

    private void begin(Recorded<ActionEvent> recorded, Outline outline, LocalDate day) {
        jdbc.sql(BEGIN).params(id(recorded), recorded.event().schemeId().value(), utc(outline.startsAt()),
                utc(outline.endsAt()), day).update();
    }

    private void plan(Recorded<ActionEvent> recorded, Outline outline, LocalDate day, List<OwnedSite> owned,
            @Nullable Integer expected) {
        recorded.mustTouch(outlined(recorded, OUTLINE + ", expected = :expected", outline, day)
                .param("expected", expected, Types.INTEGER).update());
        sites.set(recorded, owned);
    }

    private void tell(Recorded<ActionEvent> recorded, Outline outline, LocalDate day, List<OwnedSite> owned,
            Course course, String more) {
        var ages = course.attendance().ages();
        recorded.mustTouch(outlined(recorded, "status = 'HELD', " + OUTLINE + ", " + COURSE + more, outline, day)
                .param("participants", course.attendance().participants())
                .param("children", ages == null ? null : ages.children(), Types.INTEGER)
                .param("young", ages == null ? null : ages.young(), Types.INTEGER)
                .param("adults", ages == null ? null : ages.adults(), Types.INTEGER)
                .param("seniors", ages == null ? null : ages.seniors(), Types.INTEGER)
                .param("staff", course.staff())
                .param("outcome", course.outcome().name())
                .param("followUp", course.followUp().name())
                .update());
        sites.set(recorded, owned);
    }

    private JdbcClient.StatementSpec outlined(Recorded<ActionEvent> recorded, String assignments, Outline outline,
            LocalDate day) {
        return jdbc.sql("update action set version = :version, told_by = :person, " + assignments
                + " where action_id = :action")
                .param("version", recorded.version())
                .param("person", recorded.person(), Types.OTHER)
                .param("action", id(recorded))
                .param("theme", outline.theme().name())
                .param("kind", outline.kind().name())
                .param("start", utc(outline.startsAt()))
                .param("end", utc(outline.endsAt()))
                .param("day", day)
                .param("kinds", outline.partners().stream().map(it -> it.kind().name()).toArray(String[]::new))
                .param("names", eachOf(outline.partners(), Organisation::name))
                .param("nameIds", eachOf(outline.partners(), Organisation::nameId));
    }

    /** Nothing is an empty text: so all have the same length. */
    private static String[] eachOf(List<Organisation> partners, Function<Organisation, @Nullable Object> what) {
        return partners.stream().map(partner -> Objects.requireNonNullElse(what.apply(partner), "").toString())
                .toArray(String[]::new);
    }

    private void set(Recorded<ActionEvent> recorded, String assignments, Object... values) {
        var all = new ArrayList<Object>(List.of(values));
        all.addFirst(recorded.version());
        all.add(id(recorded));
        recorded.mustTouch(jdbc.sql("update action set version = ?, " + assignments + " where action_id = ?")
                .params(all).update());
    }

    private static UUID id(Recorded<ActionEvent> recorded) {
        return recorded.event().actionId().value();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
