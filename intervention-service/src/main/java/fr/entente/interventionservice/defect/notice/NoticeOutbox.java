package fr.entente.interventionservice.defect.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import fr.entente.interventionservice.defect.DefectCategory;
import fr.entente.interventionservice.defect.DefectSeverity;
import fr.entente.interventionservice.words.Space;
import fr.entente.servicekit.access.BoundTransactions;
import fr.entente.servicekit.post.Outbox;

/**
 * Notices that wait. Whoever sends one claims it first, in a short transaction of its own: of several instances one sends it,
 * and where that one ends in the middle another does, later. A landlord that wants no mail any more gets none, and none is sent of a
 * defect that was withdrawn meanwhile.
 */
@Repository
class NoticeOutbox implements Outbox<Notice> {

    private static final String FORGET = """
            delete from defect_notice n using defect_address a
             where n.sent_at is null and a.scheme_id = n.scheme_id and a.landlord_id = n.landlord_id and a.address is null""";

    private static final String FORGET_WITHDRAWN = """
            delete from defect_notice n using defect d
             where n.sent_at is null and d.defect_id = n.defect_id and d.status = 'WITHDRAWN'""";

    private static final String CLAIM = """
            with claimed as (
                update defect_notice set attempts = attempts + 1,
                       claimed_until = now() + least(make_interval(secs => ?) * power(2, least(attempts, 10)), interval '1 hour')
                 where defect_id = (select defect_id from defect_notice where sent_at is null and claimed_until < now()
                                     order by claimed_until, queued_at limit 1 for update skip locked)
                returning *)
            select c.defect_id, a.address, a.language, s.name, s.town, d.space, d.category, d.severity, d.day,
                   d.acknowledge_by
              from claimed c
              join defect d on d.defect_id = c.defect_id
              join defect_address a on a.scheme_id = c.scheme_id and a.landlord_id = c.landlord_id
              left join site s on s.site_id = d.site_id""";

    private static final String WAITING = """
            select coalesce(extract(epoch from now() - min(queued_at)), 0)::float8 from defect_notice where sent_at is null""";

    private static final double MILLIS = 1000;

    private final JdbcClient jdbc;
    private final BoundTransactions transactions;

    NoticeOutbox(JdbcClient jdbc, BoundTransactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public Optional<Notice> claim(Duration retry) {
        return transactions.keep(() -> {
            jdbc.sql(FORGET).update();
            jdbc.sql(FORGET_WITHDRAWN).update();
            return jdbc.sql(CLAIM).param(retry.toMillis() / MILLIS).query((row, _) -> notice(row)).optional();
        });
    }

    @Override
    public void sent(Notice notice) {
        transactions.keep(() -> jdbc.sql("update defect_notice set sent_at = now() where defect_id = ?")
                .param(notice.defectId()).update());
    }

    @Override
    public double waiting() {
        return transactions.keep(() -> jdbc.sql(WAITING).query(Double.class).single());
    }

    private static Notice notice(ResultSet row) throws SQLException {
        return new Notice(row.getObject(1, UUID.class), row.getString(2), Locale.of(row.getString(3)), row.getString(4),
                row.getString(5), Space.valueOf(row.getString(6)), DefectCategory.valueOf(row.getString(7)),
                DefectSeverity.valueOf(row.getString(8)), row.getObject(9, LocalDate.class),
                row.getObject(10, LocalDate.class));
    }
}
