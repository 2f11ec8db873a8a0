package fr.entente.reportingservice.dashboard;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import fr.entente.reportingservice.dashboard.Dashboard.DueRecurrence;
import fr.entente.reportingservice.dashboard.Dashboard.WaitingAge;
import fr.entente.reportingservice.dashboard.Dashboard.WaitingRequest;

/** What waits for somebody now. Few rows whatever the history: indexes hold the waiting ones only. */
@Component
class Queue {

    private static final int SHOWN = 20;
    private static final int DAYS_AHEAD = 14;

    private final JdbcClient jdbc;

    Queue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Received until the period's end and without an answer now, by how long they have waited. */
    List<WaitingAge> ages(UUID scheme, @Nullable UUID landlord, LocalDate until, Instant now) {
        var age = ":now::timestamptz - received_at";
        return jdbc.sql("""
                select count(*) filter (where %1$s < interval '1 day'),
                       count(*) filter (where %1$s >= interval '1 day' and %1$s < interval '3 days'),
                       count(*) filter (where %1$s >= interval '3 days' and %1$s < interval '7 days'),
                       count(*) filter (where %1$s >= interval '7 days')
                from request
                where scheme_id = :scheme and answered_at is null and received_on <= :until %2$s"""
                .formatted(age, landlord == null ? "" : "and landlord_id = :landlord"))
                .param("scheme", scheme)
                .param("landlord", landlord)
                .param("until", until)
                .param("now", now.toString())
                .query((row, _) -> List.of(new WaitingAge("UNDER_1_DAY", row.getLong(1)),
                        new WaitingAge("UNDER_3_DAYS", row.getLong(2)), new WaitingAge("UNDER_7_DAYS", row.getLong(3)),
                        new WaitingAge("OVER_7_DAYS", row.getLong(4))))
                .single();
    }

    List<WaitingRequest> oldest(UUID scheme, Instant now) {
        return jdbc.sql("""
                select r.request_id, s.name, r.received_at from request r
                left join site s on s.site_id = r.site_id and s.scheme_id = r.scheme_id
                where r.scheme_id = ? and r.answered_at is null
                order by r.received_at, r.request_id limit ?""")
                .params(scheme, SHOWN)
                .query((row, _) -> waiting(row.getObject(1, UUID.class), row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant(), now))
                .list();
    }

    /** Closed dossiers about which the question of three or six months is not answered and is due soon, or overdue. */
    List<DueRecurrence> recurrencesDue(UUID scheme, LocalDate today) {
        return jdbc.sql("""
                select d.dossier_id, s.name as site_name, m.months,
                       (d.closed_on + make_interval(months => m.months))::date as due_on
                from dossier d
                cross join lateral (values (3, d.checked_3), (6, d.checked_6)) as m (months, checked)
                left join site s on s.site_id = d.site_id and s.scheme_id = d.scheme_id
                where d.scheme_id = :scheme and d.closed_on is not null and not (d.checked_3 and d.checked_6)
                  and not m.checked and (d.closed_on + make_interval(months => m.months))::date <= :until
                order by due_on, d.dossier_id limit :shown""")
                .param("scheme", scheme)
                .param("until", today.plusDays(DAYS_AHEAD))
                .param("shown", SHOWN)
                .query(new SimplePropertyRowMapper<>(DueRecurrence.class))
                .list();
    }

    private static WaitingRequest waiting(UUID id, @Nullable String site, Instant receivedAt, Instant now) {
        return new WaitingRequest(id, site, receivedAt, Math.max(0, Duration.between(receivedAt, now).toHours()));
    }
}
