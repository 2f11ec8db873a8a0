package fr.entente.reportingservice.engagement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import fr.entente.reportingservice.engagement.EngagementReport.Day;
import fr.entente.reportingservice.engagement.EngagementReport.Held;
import fr.entente.reportingservice.engagement.EngagementReport.Line;
import fr.entente.reportingservice.engagement.EngagementReport.Place;

/**
 * Works the figures of one engagement out from the facts: those on its sites, in its days. A month on some sites is
 * little, so that nothing is kept beside the facts and nothing has to follow when one comes late or is corrected.
 */
@Component
class EngagementFigures {

    /** Of a landlord its own sites and facts only, whatever else is in the engagement. */
    record Question(UUID scheme, UUID engagement, @Nullable UUID landlord) {}

    record Kept(
            String length,
            String theme,
            LocalDate fromDay,
            LocalDate untilDay,
            @Nullable LocalDate cancelledFrom,
            int hoursDue,
            int landlords) {}

    record Sums(
            long interventions,
            long peopleMet,
            long minutes,
            long requestsReceived,
            long dossiersOpened,
            long defectsFound,
            long defectsRepaired,
            long inOtherReports) {}

    private static final String ITS = """
            with its as (
                select s.site_id, s.landlord_id, e.from_day, least(e.until_day, e.cancelled_from - 1) as until_day
                from engagement e join engagement_site s using (engagement_id)
                where e.engagement_id = :engagement and e.scheme_id = :scheme
                  and s.landlord_id = coalesce(:landlord::uuid, s.landlord_id)),
            done as (
                select i.* from intervention i join its t on t.site_id = i.site_id and t.landlord_id = i.landlord_id
                where i.scheme_id = :scheme and i.day between t.from_day and t.until_day and not i.withdrawn)
            """;

    private static final String SUMS = ITS
            + """
            select (select count(*) from done) as interventions,
                (select coalesce(sum(people_met), 0) from done) as people_met,
                (select coalesce(sum(minutes), 0) from done) as minutes,
                (select count(*) from request r join its t using (site_id, landlord_id)
                  where r.scheme_id = :scheme
                    and r.received_on between t.from_day and t.until_day) as requests_received,
                (select count(*) from dossier_entry d join its t using (site_id, landlord_id)
                  where d.scheme_id = :scheme and d.kind = 'OPENED' and d.day between t.from_day and t.until_day)
                    as dossiers_opened,
                count(f.defect_id) as defects_found, count(f.repaired_on) as defects_repaired,
                (select count(*) from done i where exists (
                    select from engagement e join engagement_site s using (engagement_id)
                    where e.engagement_id <> :engagement and s.site_id = i.site_id
                      and i.day between e.from_day and least(e.until_day, e.cancelled_from - 1))) as in_other_reports
            from (select d.defect_id, d.repaired_on from defect d join its t using (site_id, landlord_id)
                  where d.scheme_id = :scheme and not d.merged and not d.withdrawn
                    and d.reported_on between t.from_day and t.until_day) f""";

    /** Hours are of a whole evening: they belong to the engagement where the pair walked nowhere else. */
    private static final String HELD = ITS
            + """
            select coalesce(sum(w.minutes) filter (where w.only_here), 0) as minutes,
                count(*) filter (where w.only_here) as shifts,
                count(*) filter (where not w.only_here) as elsewhere_as_well
            from (select h.shift_id, max(h.mediator_minutes) as minutes, bool_and(t.site_id is not null) as only_here
                  from shift h join shift_site w using (shift_id)
                  left join its t on t.site_id = w.site_id and t.landlord_id = w.landlord_id
                                 and h.day between t.from_day and t.until_day
                  where h.scheme_id = :scheme group by h.shift_id having bool_or(t.site_id is not null)) w""";

    private static final String PLACES = ITS + """
            select t.site_id, s.name, s.town, count(i.intervention_id) as interventions,
                coalesce(sum(i.people_met), 0) as people_met
            from its t left join site s using (site_id) left join done i using (site_id)
            group by t.site_id, s.name, s.town order by interventions desc, s.name, t.site_id""";

    private static final String DAYS = ITS + """
            select day, count(*) as interventions, sum(people_met) as people_met from done group by day order by day""";

    private static final String LINES = ITS + """
            select %1$s as code, count(*) as interventions from done
            where %1$s is not null group by %1$s order by interventions desc, code""";

    private final JdbcClient jdbc;

    EngagementFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Kept> find(Question question) {
        return asked("""
                select length, theme, from_day, until_day, cancelled_from, hours_due, landlords from engagement e
                where e.scheme_id = :scheme and e.engagement_id = :engagement and exists (
                    select from engagement_site s where s.engagement_id = e.engagement_id
                       and s.landlord_id = coalesce(:landlord::uuid, s.landlord_id))""", question)
                .query(new SimplePropertyRowMapper<>(Kept.class)).optional();
    }

    Sums sums(Question question) {
        return asked(SUMS, question).query(new SimplePropertyRowMapper<>(Sums.class)).single();
    }

    Held held(Question question) {
        return asked(HELD, question).query(new SimplePropertyRowMapper<>(Held.class)).single();
    }

    List<Place> places(Question question) {
        return asked(PLACES, question).query(new SimplePropertyRowMapper<>(Place.class)).list();
    }

    List<Day> days(Question question) {
        return asked(DAYS, question).query(new SimplePropertyRowMapper<>(Day.class)).list();
    }

    /** @param column nature or mission, ours and never the caller's */
    List<Line> lines(Question question, String column) {
        return asked(LINES.formatted(column), question).query(new SimplePropertyRowMapper<>(Line.class)).list();
    }

    private JdbcClient.StatementSpec asked(String sql, Question question) {
        var landlord = question.landlord();
        return jdbc.sql(sql).param("scheme", question.scheme()).param("engagement", question.engagement())
                .param("landlord", landlord == null ? null : landlord.toString());
    }
}
