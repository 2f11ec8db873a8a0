package fr.entente.reportingservice.action;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import fr.entente.reportingservice.Projection;
import fr.entente.reportingservice.action.ActionFact.ActionAnnounced;
import fr.entente.reportingservice.action.ActionFact.ActionCancelled;
import fr.entente.reportingservice.action.ActionFact.ActionWithdrawn;
import fr.entente.reportingservice.action.ActionFact.Counting;
import fr.entente.reportingservice.action.ActionFact.Site;
import fr.entente.reportingservice.action.ActionFact.Told;
import fr.entente.reportingservice.cells.Touched;
import fr.entente.servicekit.intake.Taken;
import fr.entente.servicekit.storage.Rows;

/**
 * Keeps one row per action that was held, and from it the share of each landlord at whose site it was. A shared action
 * is whole for each of them and is held once all the same: every share but the first says that it is counted again.
 */
@Component
class ActionProjection implements Projection<ActionFact> {

    private static final String TELL = """
            insert into action as a (action_id, version, scheme_id, landlords, day, theme, participants, staff_minutes,
                withdrawn)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (action_id) do update set version = excluded.version, landlords = excluded.landlords,
                day = excluded.day, theme = excluded.theme, participants = excluded.participants,
                staff_minutes = excluded.staff_minutes, withdrawn = excluded.withdrawn
            where a.version < excluded.version""";

    private static final String WITHDRAW = """
            update action a set version = w.version, withdrawn = true
            from unnest(?, ?) as w (action_id, version)
            where a.action_id = w.action_id and a.version < w.version""";

    private static final String KNOWN = "select action_id from action where action_id in (select unnest(?))";

    private static final String UNSHARE = "delete from action_share where action_id in (select unnest(?))";

    private static final String SHARE = """
            insert into action_share (action_id, landlord_id, scheme_id, day, theme, participants, staff_minutes, again)
            select a.action_id, l.landlord_id::uuid, a.scheme_id, a.day, a.theme, a.participants, a.staff_minutes,
                   l.rank > 1
            from action a cross join lateral string_to_table(a.landlords, e'\\n') with ordinality l (landlord_id, rank)
            where a.action_id in (select unnest(?)) and not a.withdrawn""";

    private final JdbcTemplate jdbc;

    ActionProjection(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Class<ActionFact> family() {
        return ActionFact.class;
    }

    @Override
    public void apply(List<Taken<ActionFact>> facts, Touched touched) {
        var rows = lastOfEach(facts);
        tell(rows.stream().filter(row -> row.told() != null).toList());
        withdraw(rows.stream().filter(row -> row.told() == null).toList());
        Rows.of(rows).uuids(ActionRow::id).update(jdbc, UNSHARE);
        Rows.of(rows).uuids(ActionRow::id).update(jdbc, SHARE);
        facts.forEach(taken -> touch(taken.fact(), touched));
    }

    /** Also where no figure moves: what is planned stands in lists. */
    private static void touch(ActionFact fact, Touched touched) {
        switch (fact) {
            case ActionAnnounced planned -> touch(planned, planned.sites(), touched);
            case Told told -> touch(told, told.sites(), touched);
            case ActionCancelled _,ActionWithdrawn _ -> touched.scope(fact.schemeId(), null, Touched.Kind.ACTIONS);
        }
    }

    private static void touch(ActionFact fact, List<Site> sites, Touched touched) {
        sites.forEach(site -> touched.scope(fact.schemeId(), site.landlordId(), Touched.Kind.ACTIONS));
    }

    private static Collection<ActionRow> lastOfEach(List<Taken<ActionFact>> facts) {
        var rows = LinkedHashMap.<UUID, ActionRow>newLinkedHashMap(facts.size());
        for (var taken : facts) {
            if (taken.fact() instanceof Counting fact) {
                rows.merge(fact.actionId(), ActionRow.of(fact, taken.source().version()), ActionRow::then);
            }
        }
        return rows.values();
    }

    private void tell(List<ActionRow> rows) {
        Rows.of(rows)
                .uuids(ActionRow::id)
                .longs(ActionRow::version)
                .uuids(row -> row.content().schemeId())
                .texts(ActionRow::landlords)
                .days(row -> row.content().day())
                .texts(row -> row.content().theme())
                .ints(row -> row.content().participants())
                .ints(ActionRow::staffMinutes)
                .booleans(ActionRow::withdrawn)
                .update(jdbc, TELL);
    }

    private void withdraw(List<ActionRow> rows) {
        Rows.of(rows).uuids(ActionRow::id).longs(ActionRow::version).update(jdbc, WITHDRAW);
        var known = Rows.of(rows).uuids(ActionRow::id).query(jdbc, KNOWN, (row, _) -> row.getObject(1, UUID.class));
        if (known.size() < rows.size()) {
            throw new IllegalStateException("An action is withdrawn that was never told");
        }
    }
}
